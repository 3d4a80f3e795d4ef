-- The cards and their numbers, from the journal: the first entry of a card says whose it is and under which number, and
-- often that it is active as well. Cards with later entries about their life are put right afterwards, one by one.
-- Each entry is parsed once, to jsonb: asking json for five things would parse it five times.

insert into baseline.card (card_id, number, status, union_id, member_no)
select
  j.stream_id,
  (j.events #>> '{0,number}')::bigint,
  case j.events #>> '{-1,e}' when 'issued' then 1 when 'activated' then 2 else 0 end,
  (j.events #>> '{0,member,unionId}')::bigint,
  j.events #>> '{0,member,memberNo}'
from (
  select stream_id, events::jsonb as events from ledger.journal
  where stream_kind = 1 and version = 1 offset 0) as j
where j.events #>> '{0,e}' = 'issued';

insert into baseline.card_number (number, card_id)
select j.stream_id, (j.events -> 0 ->> 'card')::bigint
from ledger.journal j
where j.stream_kind = 2 and j.version = 1;
