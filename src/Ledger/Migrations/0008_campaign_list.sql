-- The list of campaigns. What a campaign promises in full is read from its stream; here is what a line of the list
-- says, and what it can be found by.
create table projection.campaign (
  campaign_id     bigint      primary key,
  version         bigint      not null,
  owner_union     bigint,
  budget_fen      bigint,
  span_from       timestamptz not null,
  span_until      timestamptz not null,
  in_force_until  timestamptz not null,
  created_at      timestamptz not null,
  terms_version   integer     not null,
  next_version    integer,
  phase           smallint    not null,
  next_stage      smallint,
  name_zh         text        not null,
  name_en         text        not null,
  offer_kinds     text[]      not null,
  made_by         text,
  next_hash       text,
  next_makers     text[],
  state           text        not null
);

-- What checkers ask all day: the few campaigns that wait for somebody.
create index campaign_prepared on projection.campaign (next_stage, campaign_id) where next_stage is not null;

comment on column projection.campaign.owner_union is 'Null for campaigns of before unions.';
comment on column projection.campaign.made_by is 'Null for campaigns of before makers were asked for.';
comment on column projection.campaign.terms_version is '0 for one that was never launched.';
comment on column projection.campaign.state is 'The state that the next entry is folded onto; lists do not read it.';
