-- What Orleans' AdoNet grain storage needs: a table of states and the texts of its queries, which it reads from
-- "OrleansQuery", unqualified; so its connection string says "Search Path=writestate". The provider passes more than
-- is used here: there is one kind of grain with one state and an integer key, so that key finds a row, by one index.
-- What a redemption changes has no index and room on its page, so that the updates are HOT.

drop schema if exists writestate cascade;
create schema writestate;

create table writestate.card (
  number  bigint  not null,
  version integer not null,
  payload bytea   not null
) with (fillfactor = 50);

-- As the provider's serializer writes it, but for what it adds about types: it reads it without.
insert into writestate.card (number, version, payload)
select number, 1, convert_to(
  json_build_object('CardId', card_id, 'Status', status, 'UnionId', union_id, 'MemberNo', member_no)::text, 'UTF8')
from baseline.card;

alter table writestate.card add primary key (number);

create table writestate.orleansquery (
  querykey  text primary key,
  querytext text not null
);

-- A card has its row from the start, and a grain without one never writes: there is nothing to insert. An update that
-- finds another version returns no row, which the provider takes for a conflict.
insert into writestate.orleansquery (querykey, querytext) values
('WriteToStorageKey',
 'update writestate.card set payload = @PayloadBinary, version = version + 1
  where number = @GrainIdN1 and version = @GrainStateVersion
  returning version as "NewGrainStateVersion"'),
('ReadFromStorageKey',
 'select payload as "PayloadBinary", version as "Version" from writestate.card where number = @GrainIdN1'),
-- Asked for at the start and never used: nothing is cleared.
('ClearStorageKey',
 'delete from writestate.card where number = @GrainIdN1 and version = @GrainStateVersion returning version');
