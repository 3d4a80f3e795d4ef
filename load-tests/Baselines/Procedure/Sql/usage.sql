-- What has been used already: of campaigns, and by members of campaigns that limit them.

insert into baseline.campaign_usage (campaign_id, used_count, used_fen)
select
  c.campaign_id,
  coalesce((select q.used_units from ledger.quota q where q.quota_id = 'campaign/' || c.campaign_id || '/count'), 0),
  coalesce((select q.used_units from ledger.quota q where q.quota_id = 'campaign/' || c.campaign_id || '/budget'), 0)
from baseline.campaign c;

insert into baseline.campaign_day (campaign_id, day, used_count)
select c.campaign_id, split_part(q.quota_id, '/', 4)::date, q.used_units
from ledger.quota q
join baseline.campaign c on c.campaign_id = split_part(q.quota_id, '/', 2)::bigint
where q.quota_id like 'campaign/%/day/%';

insert into baseline.campaign_at_merchant (campaign_id, merchant_id, used_count)
select c.campaign_id, split_part(q.quota_id, '/', 4)::bigint, q.used_units
from ledger.quota q
join baseline.campaign c on c.campaign_id = split_part(q.quota_id, '/', 2)::bigint
where q.quota_id like 'campaign/%/merchant/%';

insert into baseline.member_usage (card_id, campaign_id, total, day, on_day)
select distinct on (used.card_id, used.campaign_id)
  used.card_id, used.campaign_id,
  sum(used.uses) over (partition by used.card_id, used.campaign_id), used.day, used.uses
from (
  select j.stream_id as card_id, (a.offer ->> 'campaign')::bigint as campaign_id, j.business_day as day,
    count(*) as uses
  from ledger.journal j
  cross join lateral json_array_elements(j.events -> -1 -> 'applied') as a(offer)
  where j.stream_kind = 1 and j.campaign_id is not null and j.events -> -1 ->> 'e' = 'redeemed'
  group by 1, 2, 3) as used
join baseline.campaign c using (campaign_id)
where c.per_member is not null or c.per_member_day is not null
order by used.card_id, used.campaign_id, used.day desc;
