-- A batch takes from its quotas in the statement that checks them, and is refused as a whole if one of them has less than
-- all of the batch asks for. The code is what the writer goes by: it then asks again, commit by commit.
create function ledger.all_taken(taken bigint, asked bigint) returns boolean
language plpgsql as $$
begin
  if taken <> asked then
    raise exception '% of % quotas have what is asked of them.', taken, asked using errcode = 'CP002';
  end if;
  return true;
end
$$;

comment on function ledger.all_taken is 'True, or an exception that undoes the taking.';
