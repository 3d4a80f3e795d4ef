-- One person has one card account: a stream per person, at the first 63 bits of the SHA-256 of the member number. Cards
-- that were issued before this was written down are given theirs here, the oldest card of a person first; two persons of
-- one hash are left for an audit to name, because they are rarer than one in 10,000 provinces.

insert into ledger.journal (stream_id, version, transaction_id, ordinal, stream_kind, events)
select
  person.stream_id, 1, (select pg_current_xact_id()::text::bigint + transaction_offset from ledger.timeline),
  row_number() over (order by person.stream_id), 6,
  json_build_array(json_build_object(
    'e', 'enrolled', 'memberNo', person.member_no, 'card', person.card_id, 'at', person.issued_at))
from (
  select distinct on (stream_id) *
  from (
    select
      ('x' || encode(substring(sha256(convert_to(j.events->0->'member'->>'memberNo', 'UTF8')) for 8), 'hex'))::bit(64)
        ::bigint & 9223372036854775807 as stream_id,
      j.stream_id as card_id, j.events->0->'member'->>'memberNo' as member_no, j.events->0->>'at' as issued_at
    from ledger.journal j
    where j.stream_kind = 1 and j.version = 1) as issued
  order by stream_id, card_id) as person
order by person.stream_id;

-- Unions are followed by every process too, and so is what staff declare for all of them (kind 8).
drop index ledger.journal_catalogue;
create index journal_catalogue on ledger.journal (stream_kind, transaction_id, ordinal)
  where stream_kind in (3, 4, 7, 8);
