-- The journal, its quotas and its snapshots. See docs/adr/0001 and docs/invariants.md.

create table ledger.journal (
  -- Eight-byte columns first: PostgreSQL pads between columns of different alignment.
  stream_id      bigint      not null,
  version        bigint      not null check (version > 0),
  transaction_id bigint      not null,
  recorded_at    timestamptz not null default now(),
  merchant_id    bigint,
  campaign_id    bigint,
  amount_fen     bigint,
  discount_fen   bigint,
  ordinal        integer     not null,
  business_day   date,
  stream_kind    smallint    not null,
  request_hash   uuid,
  request_scope  text,
  request_key    text,
  postings       json,
  events         json        not null,
  -- The fence: two writers of one stream, on one machine or two, cannot both write version n + 1.
  primary key (stream_kind, stream_id, version),
  check ((request_key is null) = (request_scope is null) and (request_key is null) = (request_hash is null))
);

comment on table ledger.journal is 'Every change of state, one row per stream and commit. Append-only.';
comment on column ledger.journal.transaction_id is
  'pg_current_xact_id() plus ledger.timeline.transaction_offset: with ordinal, the position that followers read by.';
comment on column ledger.journal.request_hash is 'First 128 bits of the SHA-256 of the canonical request.';

create unique index journal_request on ledger.journal (request_scope, request_key) where request_key is not null;

create index journal_position on ledger.journal (transaction_id, ordinal);

-- Merchants and campaigns change rarely, and every process follows them: they need not wade through the redemptions.
create index journal_catalogue on ledger.journal (stream_kind, transaction_id, ordinal) where stream_kind in (3, 4);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'ledger.% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger journal_is_append_only before update or delete or truncate on ledger.journal
  for each statement execute function ledger.refuse_change();

-- A hot campaign is one row here that is updated once per batch: leave room on its page, so that the update stays there.
create table ledger.quota (
  quota_id    text    primary key,
  limit_units bigint  not null,
  used_units  bigint  not null default 0,
  is_open     boolean not null default true,
  check (used_units between 0 and limit_units)
) with (fillfactor = 50);

comment on table ledger.quota is 'Hard limits, admitted at commit. The check is the last guard; the writer decides before it.';

create table ledger.snapshot (
  stream_id   bigint      not null,
  version     bigint      not null,
  recorded_at timestamptz not null default now(),
  format      integer     not null,
  stream_kind smallint    not null,
  state       json        not null,
  primary key (stream_kind, stream_id)
) with (fillfactor = 80);

comment on table ledger.snapshot is 'Shortcuts for activation. Written behind; may be emptied at any time without loss.';

create table ledger.id_allocation (
  stream_kind smallint primary key,
  next_id     bigint   not null
);

-- Transaction ids start again in a cluster restored from a logical dump; positions must not. See LedgerMigrations.
create table ledger.timeline (
  only_row           boolean primary key default true check (only_row),
  transaction_offset bigint  not null
);

insert into ledger.timeline (transaction_offset) values (0);

-- What a readiness probe writes, when nothing else is being committed.
create table ledger.liveness (
  only_row   boolean     primary key default true check (only_row),
  checked_at timestamptz not null
) with (fillfactor = 10);

insert into ledger.liveness (checked_at) values (now());
