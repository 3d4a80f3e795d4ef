-- The tables of the baseline: normalised, and as small as the redemption allows. Keys and indexes come after the data,
-- in indexes.sql. What is updated by redemptions leaves room on its pages, so that updates stay there (HOT).

drop schema if exists baseline cascade;
create schema baseline;

create table baseline.merchant (
  merchant_id bigint   not null,
  status      smallint not null, -- MerchantStatus
  category    text     not null
);

create table baseline.store (
  merchant_id bigint   not null,
  store_no    smallint not null,
  city        integer  not null
);

create table baseline.terminal (
  merchant_id bigint   not null,
  terminal_no integer  not null,
  store_no    smallint not null,
  status      smallint not null  -- TerminalStatus
);

create table baseline.card (
  card_id   bigint   not null,
  number    bigint   not null,   -- the one that is valid now
  status    smallint not null,   -- CardStatus
  union_id  bigint   not null,   -- of the member
  member_no text     not null
);

-- Every number that a card ever had.
create table baseline.card_number (
  number  bigint not null,
  card_id bigint not null
);

-- A union, and every union that it lies within, itself included.
create table baseline.union_path (
  union_id bigint   not null,
  path     bigint[] not null
);

-- What a campaign promises; never written by a redemption.
create table baseline.campaign (
  campaign_id      bigint      not null,
  version          integer     not null,
  name_zh          text        not null,
  name_en          text        not null,
  starts_at        timestamptz not null,
  ends_at          timestamptz not null,
  is_everywhere    boolean     not null, -- else baseline.campaign_merchant lists where
  categories       text[],               -- of merchants; null for all
  cities           integer[],            -- of stores; null for all
  unions           bigint[],             -- of members; null for all
  weekdays         integer,              -- bit 0 is Sunday; null for always
  windows_from     time[],               -- times of the day in Asia/Shanghai; null for all day
  windows_until    time[],
  union_share      integer     not null, -- in basis points, as are the next two
  merchant_share   integer     not null,
  sponsor_share    integer     not null,
  total_count      bigint      not null, -- "unlimited" is a number that is never reached
  total_budget_fen bigint      not null,
  per_day          bigint,
  per_merchant     bigint,
  per_member       integer,
  per_member_day   integer
);

create table baseline.campaign_merchant (
  merchant_id bigint not null,
  campaign_id bigint not null
);

-- A percentage has a share, an amount has an amount.
create table baseline.offer (
  campaign_id       bigint   not null,
  offer_no          smallint not null,
  share             integer,           -- in basis points
  cap_fen           bigint,
  off_fen           bigint,
  minimum_fen       bigint   not null
);

-- What has been used of a campaign: one row that every redemption under it updates.
create table baseline.campaign_usage (
  campaign_id bigint not null,
  used_count  bigint not null,
  used_fen    bigint not null
) with (fillfactor = 10);

create table baseline.campaign_day (
  campaign_id bigint not null,
  day         date   not null,
  used_count  bigint not null,
  primary key (campaign_id, day)
) with (fillfactor = 10);

create table baseline.campaign_at_merchant (
  campaign_id bigint not null,
  merchant_id bigint not null,
  used_count  bigint not null,
  primary key (campaign_id, merchant_id)
) with (fillfactor = 50);

-- How often a card has used a campaign that limits that.
create table baseline.member_usage (
  card_id     bigint  not null,
  campaign_id bigint  not null,
  total       integer not null,
  day         date    not null, -- of the last use
  on_day      integer not null  -- on that day
) with (fillfactor = 80);

create sequence baseline.redemption_no cache 64;

-- What was answered to each request. Approved if it has no reason.
create table baseline.redemption (
  redemption_no    bigint      not null,
  card_id          bigint      not null,
  merchant_id      bigint      not null,
  decided_at       timestamptz not null,
  total_fen        bigint      not null,
  discount_fen     bigint,
  campaign_id      bigint,
  union_fen        bigint,
  merchant_fen     bigint,
  sponsor_fen      bigint,
  terminal_no      integer     not null,
  campaign_version integer,
  store_no         smallint    not null,
  offer_no         smallint,
  reason           smallint,             -- the number of the decline in docs/declines.md
  has_skipped      boolean     not null, -- baseline.redemption_skipped has rows
  request_hash     uuid        not null,
  request_no       text        not null
);

create table baseline.redemption_line (
  redemption_no  bigint   not null,
  unit_price_fen bigint   not null,
  discount_fen   bigint   not null,
  quantity       integer  not null,
  line_no        smallint not null,
  category       text,
  sku            text
);

-- The offers that came closest, as a repetition has to be told of them again.
create table baseline.redemption_skipped (
  redemption_no    bigint   not null,
  campaign_id      bigint   not null,
  discount_fen     bigint   not null,
  campaign_version integer  not null,
  place            smallint not null,
  offer_no         smallint not null,
  reason           smallint not null -- the number of the reason in docs/declines.md
);

-- An offer as a checkout sees it. A reason of null: it can be applied.
create type baseline.considered as (
  campaign_id bigint,
  offer_no    smallint,
  discount    bigint,
  reason      smallint
);

-- What a checkout is answered with.
create type baseline.answer as (
  outcome          text,        -- approved, declined, mismatch, or whom nobody knows: merchant, terminal, card
  is_replay        boolean,
  card_id          bigint,
  redemption_no    bigint,
  store_no         smallint,
  decided_at       timestamptz,
  reason           smallint,
  discount         bigint,
  line_discounts   bigint[],
  campaign_id      bigint,
  campaign_version integer,
  offer_no         smallint,
  name_zh          text,
  name_en          text,
  union_fen        bigint,
  merchant_fen     bigint,
  sponsor_fen      bigint,
  skipped          json         -- null for none
);
