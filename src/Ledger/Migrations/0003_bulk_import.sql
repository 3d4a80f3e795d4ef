-- How far a bulk import has come, written in the transaction of each of its chunks: after a crash it goes on behind the
-- last chunk that is there.

create table ledger.bulk_import (
  source        text        primary key,
  line_count    bigint      not null,
  added_count   bigint      not null,
  known_count   bigint      not null,
  reject_count  bigint      not null,
  reject_bytes  bigint      not null,
  is_finished   boolean     not null,
  updated_at    timestamptz not null default now()
);

comment on column ledger.bulk_import.source is 'What is imported: the kind of rows and the SHA-256 of the file.';
