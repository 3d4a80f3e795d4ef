-- Read models: what lists and reports ask, folded from the journal by one background loop. See docs/adr/0011. All of it
-- can be dropped and built again from the journal.

-- Entries come in the order of their days, so a few bytes per 128 pages find a day.
create index journal_business_day on ledger.journal using brin (business_day) with (autosummarize = on);

create schema projection;

-- How far the projector has come, moved in the transaction of what it writes: each entry is counted once. Whoever moves
-- it says where it stood, so that of two that believe themselves to be the projector only one can write.
create table projection.progress (
  name           text        primary key,
  format         integer     not null,
  transaction_id bigint      not null,
  ordinal        integer     not null,
  as_of          timestamptz
) with (fillfactor = 10);

comment on column projection.progress.format is 'Of the code that wrote the tables: another format builds them again.';
comment on column projection.progress.as_of is 'When the newest entry was recorded that is in the tables.';

insert into projection.progress (name, format, transaction_id, ordinal) values ('journal', 0, 0, 0);

create function projection.advance(
  p_format integer, p_from_transaction_id bigint, p_from_ordinal integer, p_to_transaction_id bigint,
  p_to_ordinal integer, p_as_of timestamptz)
returns void language plpgsql as $$
begin
  update projection.progress
    set transaction_id = p_to_transaction_id, ordinal = p_to_ordinal, as_of = p_as_of
    where name = 'journal'
      and (format, transaction_id, ordinal) = (p_format, p_from_transaction_id, p_from_ordinal);
  if not found then
    raise exception 'the read models were reset, or another process has moved them on'
      using errcode = 'object_not_in_prerequisite_state';
  end if;
end
$$;

-- Debit positive, credit negative; the whole column sums to zero. Names compare byte by byte, so a prefix is a range.
create table projection.account_balance (
  account       text   collate "C" primary key,
  amount_fen    bigint not null,
  posting_count bigint not null
) with (fillfactor = 70);

-- One row for each day and place at which a campaign was used or refunded.
create table projection.campaign_figure (
  campaign_id           bigint  not null,
  day                   date    not null,
  merchant_id           bigint  not null,
  redeemed_count        bigint  not null default 0,
  gross_fen             bigint  not null default 0,
  discount_fen          bigint  not null default 0,
  union_fen             bigint  not null default 0,
  merchant_fen          bigint  not null default 0,
  sponsor_fen           bigint  not null default 0,
  refunded_count        bigint  not null default 0,
  refunded_discount_fen bigint  not null default 0,
  city                  integer not null,
  primary key (campaign_id, day, merchant_id, city)
) with (fillfactor = 70);

create index campaign_figure_merchant on projection.campaign_figure (campaign_id, merchant_id);

comment on column projection.campaign_figure.city is 'Where the store is; 0 for entries of before it was recorded.';
comment on column projection.campaign_figure.union_fen is
  'What the union pays in the end: net of refunds, like the shares of merchants and sponsors. They sum to the discount less
   what was refunded of it.';
comment on column projection.campaign_figure.gross_fen is
  'Of the checkouts: one that used several campaigns is in the gross of each.';

create table projection.grant_figure (
  campaign_id   bigint primary key,
  touched_count bigint not null default 0,
  touched_fen   bigint not null default 0,
  spent_fen     bigint not null default 0,
  returned_fen  bigint not null default 0,
  expired_fen   bigint not null default 0
) with (fillfactor = 70);

comment on column projection.grant_figure.touched_count is 'Grants that have reached their card.';
comment on column projection.grant_figure.returned_fen is
  'Spent, and given back by refunds; what of it was forfeited at once has expired as well.';

-- What campaigns may ask about the person of a card, to count whom they reach. No names and no numbers.
create table projection.member (
  card_id       bigint   primary key,
  union_id      bigint   not null,
  birthday      date,
  joined_on     date,
  issued_on     date     not null,
  city          integer  not null,
  status        smallint not null,
  gender        smallint,
  was_suspended boolean  not null,
  tags          text[]
) with (fillfactor = 90);

create index member_union on projection.member (union_id);

create table projection.merchant (
  merchant_id bigint primary key,
  name        text   not null,
  category    text   not null
);

create table projection.union_node (
  union_id  bigint primary key,
  parent_id bigint,
  city      integer,
  name      text   not null
);

create index union_node_parent on projection.union_node (parent_id);

comment on column projection.union_node.city is 'Null for a union of the whole province.';
