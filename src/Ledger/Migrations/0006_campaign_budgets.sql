-- Every use of a campaign takes from its budget, whether or not that is limited, so that a later edit which limits it
-- finds what was used. Campaigns that were started before that have no budget unless they limited it: they get one here,
-- as open as their count, with what their redemptions gave. Until now a redemption had one campaign, which its row names.

insert into ledger.quota (quota_id, limit_units, used_units, is_open)
select campaign.budget_id, 1000000000000000, coalesce(sum(j.discount_fen), 0), campaign.is_open
from (
  select
    split_part(quota_id, '/', 2)::bigint as campaign_id,
    'campaign/' || split_part(quota_id, '/', 2) || '/budget' as budget_id,
    is_open
  from ledger.quota
  where quota_id like 'campaign/%/count') as campaign
left join ledger.journal j on j.stream_kind = 1 and j.campaign_id = campaign.campaign_id
group by campaign.budget_id, campaign.is_open
on conflict (quota_id) do nothing;
