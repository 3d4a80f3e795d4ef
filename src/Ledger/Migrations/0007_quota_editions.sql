-- A quota remembers the newest edition of the rules that it was declared by, so that a process which still goes by older
-- ones is told so by its commit. Quotas declared before this have none, and refuse nobody for it.

alter table ledger.quota add column edition integer not null default 0;

comment on column ledger.quota.edition is
  'The newest edition of the rules behind it; a taking that goes by an older one is refused. 0: any.';
