-- A quota remembers the newest edition of the rules that it was declared by, so that a process which still goes by older
-- ones is told so by its commit. Quotas declared before this have none, and refuse nobody for it.

alter table ledger.quota add column edition integer not null default 0;

comment on column ledger.quota.edition is
  'The newest edition of the rules behind it; a taking that goes by an older one is refused. 0: any.';

-- What a process writes rests on its clock: what has expired is gone. So its batches say what time it has, and are refused
-- if that is far from the time here. The message is for people; the code is what the writer goes by.
create function ledger.clock_agrees(process_clock timestamptz, max_skew_seconds double precision) returns boolean
language plpgsql as $$
declare
  ahead double precision := extract(epoch from process_clock - clock_timestamp());
begin
  if abs(ahead) > max_skew_seconds then
    raise exception 'The clock of this machine is % s % that of PostgreSQL.',
      round(abs(ahead)::numeric, 1), case when ahead > 0 then 'ahead of' else 'behind' end
      using errcode = 'CP001';
  end if;
  return true;
end
$$;

comment on function ledger.clock_agrees is 'Without a limit it always does.';
