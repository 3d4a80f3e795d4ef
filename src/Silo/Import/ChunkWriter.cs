using CardPlatform.Ledger.Bulk;

namespace CardPlatform.Silo.Import;

/// <summary>Writes a chunk: looks up what is there already, writes what is new, rejects what is taken.</summary>
internal sealed class ChunkWriter<TRow>(
    IImportFormat<TRow> format, BulkJournal journal, RejectsFile rejects, TimeProvider clock)
{
    private const int MaxAttempts = 5;

    /// <returns>How far the import has come with this chunk.</returns>
    public async Task<BulkProgress> WriteAsync(
        ImportChunk<TRow> chunk, BulkProgress before, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var rows = chunk.Rows;
            var standings = await format.LookUpAsync(journal, [.. rows.Select(row => row.Row)], cancellationToken);
            var wrong = chunk.Rejects.Concat(RejectsOf(rows, standings)).OrderBy(reject => reject.Line).ToList();
            var entries = await PrepareAsync(rows, standings, cancellationToken);

            // The rejects are on disk before the progress says so; after a crash the file is cut back to what it says.
            var rejectBytes = rejects.Write(wrong, after: before.RejectBytes);
            var progress = new BulkProgress(
                chunk.LastLine,
                before.Added + standings.Count(standing => standing is Standing.New),
                before.Known + standings.Count(standing => standing is Standing.Known),
                before.Rejected + wrong.Count,
                rejectBytes,
                chunk.IsLast);
            if (await journal.TryWriteAsync(entries, progress, cancellationToken))
                return progress;
            if (attempt == MaxAttempts)
                throw new SentenceException(
                    "Other writers keep making the same rows: run the import again when they are done.");
        }
    }

    private static IEnumerable<Reject> RejectsOf(
        List<(long Line, string Text, TRow Row)> rows, Standing[] standings)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (standings[i] is Standing.Taken(var reason))
                yield return new Reject(rows[i].Line, reason, rows[i].Text);
        }
    }

    /// <summary>The entries in the order of their streams, which is kindest to the journal's index.</summary>
    private async Task<List<BulkEntry>> PrepareAsync(
        List<(long Line, string Text, TRow Row)> rows, Standing[] standings, CancellationToken cancellationToken)
    {
        var entries = new List<BulkEntry>(3 * rows.Count);
        var added = standings.Count(standing => standing is Standing.New);
        if (added == 0)
            return entries;

        var id = await format.AllocateAsync(journal, added, cancellationToken);
        var now = clock.GetUtcNow();
        for (var i = 0; i < rows.Count; i++)
        {
            if (standings[i] is Standing.New standing)
                format.Write(rows[i].Row, standing, id++, now, entries);
        }

        entries.Sort((left, right) => left.Stream.CompareTo(right.Stream));
        return entries;
    }
}
