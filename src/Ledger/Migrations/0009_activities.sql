-- The list of activities, and when each has something to do next. What an activity promises, and who has signed up, is
-- read from its stream; here is what a line of the list says, and what it can be found by.
create table projection.activity (
  activity_id     bigint      primary key,
  version         bigint      not null,
  owner_union     bigint      not null,
  sign_up_from    timestamptz not null,
  sign_up_until   timestamptz not null,
  first_start     timestamptz not null,
  last_end        timestamptz not null,
  created_at      timestamptz not null,
  due_at          timestamptz,
  city            integer     not null,
  terms_version   integer     not null,
  next_version    integer,
  phase           smallint    not null,
  next_stage      smallint,
  title_zh        text        not null,
  title_en        text        not null,
  made_by         text        not null,
  series          text,
  next_hash       text,
  next_makers     text[],
  state           text        not null
);

-- What every process asks once a second.
create index activity_due on projection.activity (due_at) where due_at is not null;

create index activity_series on projection.activity (series, activity_id) where series is not null;
create index activity_prepared on projection.activity (next_stage, activity_id) where next_stage is not null;

comment on column projection.activity.terms_version is '0 for one that was never launched.';
comment on column projection.activity.state is
  'The life that the next entry is folded onto, without secrets and sign-ups; lists do not read it.';

-- Where to look for a person's sign-ups: once in it, always in it.
create table projection.activity_person (
  card_id     bigint not null,
  activity_id bigint not null,
  primary key (card_id, activity_id)
);
