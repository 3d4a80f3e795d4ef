namespace CardPlatform.Ledger.Postgres;

/// <summary>Every statement the ledger runs on its hot paths; each is prepared once per connection.</summary>
internal static class JournalSql
{
    public const string Begin = "begin";

    public const string Commit = "commit";

    public const string Rollback = "rollback";

    /// <summary>What <see cref="EntryReader"/> reads, of a journal named j.</summary>
    public const string EntryColumns = """
        j.stream_kind, j.stream_id, j.version, j.transaction_id, j.ordinal, j.recorded_at, j.events::text,
        j.postings::text, j.merchant_id, j.campaign_id, j.business_day, j.amount_fen, j.discount_fen,
        j.request_scope, j.request_key, j.request_hash
        """;

    /// <summary>
    /// Inserts a batch of rows. A row whose predecessor is missing gets a null version, and so fails the batch like a
    /// row whose version is taken: both are found out by <see cref="DiagnoseHeads"/>. The predecessor is looked up by
    /// a scalar subquery on purpose: an EXISTS could be planned as a hash of the whole journal. It is not looked up
    /// where the batch itself has it: both rows are written or none. The clock of the process ($16) is compared once,
    /// before the first row.
    /// </summary>
    public const string InsertEntries = """
        insert into ledger.journal (
          stream_id, version, transaction_id, merchant_id, campaign_id, amount_fen, discount_fen, ordinal,
          business_day, stream_kind, request_hash, request_scope, request_key, postings, events)
        select
          i.stream_id,
          case when i.version = 1 or i.follows then i.version else (
            select p.version + 1 from ledger.journal p
            where p.stream_kind = i.stream_kind and p.stream_id = i.stream_id and p.version = i.version - 1) end,
          (select pg_current_xact_id()::text::bigint + $1 where ledger.clock_agrees($16, $17)),
          i.merchant_id, i.campaign_id, i.amount_fen, i.discount_fen, i.ordinal::int, i.business_day, i.stream_kind,
          i.request_hash, i.request_scope, i.request_key, i.postings, i.events
        from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::date[],
                    $9::smallint[], $10::uuid[], $11::text[], $12::text[], $13::json[], $14::json[],
                    $15::boolean[])
             with ordinality as i(
               stream_id, version, merchant_id, campaign_id, amount_fen, discount_fen, business_day,
               stream_kind, request_hash, request_scope, request_key, postings, events, follows, ordinal)
        """;

    /// <summary>
    /// Takes what a batch takes from each quota in all, if every one of them has it; fails the batch if one has not,
    /// or does not exist. Follows the rows of the batch, so that the locks are held for the flush and no longer. The
    /// arrays are in id order, and a nested loop keeps it: two processes cannot deadlock.
    /// </summary>
    public const string TakeQuotas = """
        with asked as (
          select * from unnest($1::text[], $2::bigint[], $3::bigint[], $4::int[], $5::bigint[])
            as a(quota_id, taken, given, edition, limit_units)),
        done as (
          update ledger.quota as q set
            used_units = q.used_units + a.taken - a.given,
            limit_units = greatest(coalesce(a.limit_units, q.limit_units), q.used_units + a.taken - a.given)
          from asked a
          where q.quota_id = a.quota_id and q.used_units >= a.given
            and (a.taken = 0 or (q.is_open and q.edition <= a.edition
                                 and a.taken <= coalesce(a.limit_units, q.limit_units) - q.used_units))
          returning 1)
        select ledger.all_taken((select count(*) from done), $6)
        """;

    /// <summary>
    /// Makes the quotas that a batch may bring into being, so that they can be locked like the others; in id order, so
    /// that two processes cannot deadlock. A transaction that rolls back takes them with it.
    /// </summary>
    public const string CreateQuotas = """
        insert into ledger.quota (quota_id, limit_units, is_open)
        select d.quota_id, d.limit_units, d.is_open
        from unnest($1::text[], $2::bigint[], $3::boolean[]) as d(quota_id, limit_units, is_open)
        order by d.quota_id collate "C"
        on conflict (quota_id) do nothing
        """;

    /// <summary>Locks a batch's quotas, in id order so that two processes cannot deadlock.</summary>
    public const string LockQuotas = """
        select quota_id, limit_units, used_units, is_open, edition from ledger.quota
        where quota_id = any($1::text[]) order by quota_id collate "C" for update
        """;

    public const string ReadQuotas = """
        select quota_id, limit_units, used_units, is_open, edition from ledger.quota where quota_id = any($1::text[])
        """;

    /// <summary>Writes what the batch made of each quota. The rows are locked, so the figures are exact.</summary>
    public const string WriteQuotas = """
        update ledger.quota as q set
          limit_units = d.limit_units, used_units = d.used_units, is_open = d.is_open, edition = d.edition
        from unnest($1::text[], $2::bigint[], $3::bigint[], $4::boolean[], $5::int[])
             as d(quota_id, limit_units, used_units, is_open, edition)
        where q.quota_id = d.quota_id
        """;

    /// <summary>What a probe writes: refused like a batch when the clock of the process is wrong.</summary>
    public const string TouchLiveness =
        "update ledger.liveness set checked_at = clock_timestamp() where ledger.clock_agrees($1, $2)";

    /// <summary>The version each stream has, by the place of the stream in the arrays (from 1).</summary>
    public const string DiagnoseHeads = """
        select s.place::int, coalesce((
          select j.version from ledger.journal j
          where j.stream_kind = s.stream_kind and j.stream_id = s.stream_id
          order by j.version desc limit 1), 0)
        from unnest($1::smallint[], $2::bigint[]) with ordinality as s(stream_kind, stream_id, place)
        """;

    /// <summary>
    /// The entries that already carry one of the request keys, by the place of the key (from 1). The limit keeps the
    /// planner from making a join of it, which it could plan as a scan of the whole journal.
    /// </summary>
    public const string FindRequests = """
        select r.place::int, found.* from unnest($1::text[], $2::text[]) with ordinality as r(scope, key, place)
        cross join lateral (
          select
        """ + " " + EntryColumns + " " + """
          from ledger.journal j where j.request_scope = r.scope and j.request_key = r.key limit 1) as found
        """;

    /// <summary>
    /// Many streams, each with its snapshot and at most $6 entries after it, by the place of the stream (from 1): one
    /// row per stream. Where a field is given, the stream is the one that a name leads to: 0 if the name leads nowhere.
    /// One statement, so that all parts are of one moment: a snapshot replaced between two would leave a gap. The
    /// limits keep the planner from making joins of it, which it could plan as scans, and the offset from looking names
    /// up twice.
    /// </summary>
    public const string LoadStreams = """
        select s.place::int, i.stream_id, n.version, n.state::text, t.versions, t.events
        from unnest($1::smallint[], $2::smallint[], $3::bigint[], $4::text[], $5::int[])
             with ordinality as s(stream_kind, asked_kind, asked_id, field, format, place)
        cross join lateral (
          select case when s.field is null then s.asked_id else (
            select coalesce((j.events -> 0 ->> s.field)::bigint, 0) from ledger.journal j
            where j.stream_kind = s.asked_kind and j.stream_id = s.asked_id and j.version = 1) end as stream_id
          offset 0) as i
        left join lateral (
          select version, state from ledger.snapshot
          where stream_kind = s.stream_kind and stream_id = i.stream_id and format = s.format limit 1) as n on true
        cross join lateral (
          select array_agg(l.version) as versions, array_agg(l.events::text) as events
          from (
            select j.version, j.events from ledger.journal j
            where j.stream_kind = s.stream_kind and j.stream_id = i.stream_id and j.version > coalesce(n.version, 0)
            order by j.version limit $6) as l) as t
        """;

    /// <summary>One stream of any length, entry by entry; of one moment like <see cref="LoadStreams"/>.</summary>
    public const string LoadLongStream = """
        with newest as (
          select version, state from ledger.snapshot where stream_kind = $1 and stream_id = $2 and format = $3)
        select version, state::text as content, true as is_snapshot from newest
        union all
        select version, events::text, false from ledger.journal
        where stream_kind = $1 and stream_id = $2 and version > coalesce((select version from newest), 0)
        order by version
        """;

    public const string AllocateIds = """
        insert into ledger.id_allocation as a (stream_kind, next_id) values ($1, 1 + $2::bigint)
        on conflict (stream_kind) do update set next_id = a.next_id + $2::bigint
        returning next_id - $2::bigint
        """;

    public const string WriteSnapshots = """
        insert into ledger.snapshot as s (stream_kind, stream_id, version, format, state)
        select i.stream_kind, i.stream_id, i.version, i.format, i.state::json
        from unnest($1::smallint[], $2::bigint[], $3::bigint[], $4::int[], $5::text[])
             as i(stream_kind, stream_id, version, format, state)
        on conflict (stream_kind, stream_id) do update set
          version = excluded.version, format = excluded.format, state = excluded.state, recorded_at = now()
        where s.version < excluded.version or s.format < excluded.format
        """;

    /// <summary>Entries by their streams and versions, by their place in the arrays (from 1).</summary>
    public const string ReadEntries = """
        select e.place::int, found.*
        from unnest($1::smallint[], $2::bigint[], $3::bigint[])
             with ordinality as e(stream_kind, stream_id, version, place)
        cross join lateral (
          select
        """ + " " + EntryColumns + " " + """
          from ledger.journal j
          where j.stream_kind = e.stream_kind and j.stream_id = e.stream_id and j.version = e.version limit 1) as found
        """;

    /// <summary>Where the next entries of all kinds stand, for a reader that has most of them at hand.</summary>
    public static readonly string ReadPlacesAfter = ReadAfter(
        "j.stream_kind, j.stream_id, j.version, j.transaction_id, j.ordinal, j.recorded_at, j.request_hash",
        kind: null);

    /// <summary>
    /// The next entries below the oldest transaction still running. The kind is written into the text, so that the
    /// planner can tell which partial index applies.
    /// </summary>
    public static string ReadAfter(StreamKind? kind) => ReadAfter(EntryColumns, kind);

    /// <summary>The next entries of a kind, and whether each is below the oldest transaction still running.</summary>
    public static string ReadHeadsAfter(StreamKind kind) =>
        $"""
        select stream_id, version, transaction_id, ordinal,
               transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint + $3
        from ledger.journal
        where (transaction_id, ordinal) > ($1, $2) and stream_kind = {(short)kind}
        order by transaction_id, ordinal limit $4
        """;

    private static string ReadAfter(string columns, StreamKind? kind) =>
        $"""
        select {columns} from ledger.journal j
        where (transaction_id, ordinal) > ($1, $2)
          and transaction_id < (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + $3)
          {(kind is null ? "" : $"and stream_kind = {(short)kind.Value}")}
        order by transaction_id, ordinal limit $4
        """;
}
