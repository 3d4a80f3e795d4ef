-- Keys and indexes, built over the data at once, and what the planner has to know of it.

alter table baseline.merchant add primary key (merchant_id);
alter table baseline.store add primary key (merchant_id, store_no);
alter table baseline.terminal add primary key (merchant_id, terminal_no);
alter table baseline.card add primary key (card_id);
alter table baseline.card_number add primary key (number) include (card_id);
alter table baseline.union_path add primary key (union_id);
alter table baseline.campaign add primary key (campaign_id);
create index campaign_everywhere on baseline.campaign (campaign_id) where is_everywhere;
alter table baseline.campaign_merchant add primary key (merchant_id, campaign_id);
alter table baseline.offer add primary key (campaign_id, offer_no);
alter table baseline.campaign_usage add primary key (campaign_id);
alter table baseline.member_usage add primary key (card_id, campaign_id);
alter table baseline.redemption add primary key (redemption_no);
alter table baseline.redemption add constraint redemption_request unique (merchant_id, terminal_no, request_no);
alter table baseline.redemption_line add primary key (redemption_no, line_no);
alter table baseline.redemption_skipped add primary key (redemption_no, place);

-- A row that is updated thousands of times a second is cleaned where it stands, and its table by vacuum, often.
alter table baseline.campaign_usage set (
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);

vacuum analyze
  baseline.merchant, baseline.store, baseline.terminal, baseline.card, baseline.card_number, baseline.union_path,
  baseline.campaign, baseline.campaign_merchant, baseline.offer, baseline.campaign_usage, baseline.campaign_day,
  baseline.campaign_at_merchant, baseline.member_usage;
