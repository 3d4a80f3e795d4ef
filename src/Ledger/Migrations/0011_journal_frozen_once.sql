-- Nothing in the journal is ever changed, so its rows can be frozen by the vacuum that finds them visible to everybody,
-- which logs their pages anyway. Otherwise every page is logged again when transaction ids have moved on by 150
-- million, and each batch is one.
alter table ledger.journal set (autovacuum_freeze_min_age = 0);
