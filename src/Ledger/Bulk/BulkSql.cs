namespace CardPlatform.Ledger.Bulk;

/// <summary>The statements of bulk imports.</summary>
internal static class BulkSql
{
    /// <summary>One import of one source at a time, however many machines have the file.</summary>
    public const string OpenSession = """
        select pg_try_advisory_lock(hashtextextended('ledger.bulk_import/' || $1, 0))
        from set_config('synchronous_commit', 'on', false)
        """;

    public const string ReadProgress = """
        select line_count, added_count, known_count, reject_count, reject_bytes, is_finished
        from ledger.bulk_import where source = $1
        """;

    public const string WriteProgress = """
        insert into ledger.bulk_import (
          source, line_count, added_count, known_count, reject_count, reject_bytes, is_finished)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (source) do update set
          line_count = excluded.line_count, added_count = excluded.added_count, known_count = excluded.known_count,
          reject_count = excluded.reject_count, reject_bytes = excluded.reject_bytes,
          is_finished = excluded.is_finished, updated_at = now()
        """;

    /// <summary>
    /// One lookup by key per row, always: while the journal grows under an import, the planner's idea of its size is an
    /// old one, and any join could become a scan of the whole per chunk. The limit keeps it from making a join of this.
    /// </summary>
    public const string ReadFirstEntries = """
        select wanted.id, first.events from unnest($2::bigint[]) as wanted(id)
        cross join lateral (
          select j.events::text from ledger.journal j
          where j.stream_kind = $1 and j.stream_id = wanted.id and j.version = 1 limit 1) as first
        """;

    /// <inheritdoc cref="ReadFirstEntries"/>
    public const string FindRequests = """
        select wanted.key, first.request_hash from unnest($2::text[]) as wanted(key)
        cross join lateral (
          select j.request_hash from ledger.journal j
          where j.request_scope = $1 and j.request_key = wanted.key limit 1) as first
        """;

    public const string CurrentTransaction =
        "select pg_current_xact_id()::text::bigint + transaction_offset from ledger.timeline";

    public const string CopyEntries = """
        copy ledger.journal (
          stream_id, version, transaction_id, ordinal, stream_kind, request_hash, request_scope, request_key, events)
        from stdin (format binary)
        """;
}
