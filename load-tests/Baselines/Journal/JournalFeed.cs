using CardPlatform.Ledger;
using CardPlatform.Ledger.Postgres;
using CardPlatform.Ledger.Writing;
using Npgsql;

namespace CardPlatform.Baselines.Journal;

/// <summary>
/// Writes rows of the journal with the ledger's own connections, statement and arrays (<see cref="BatchWriter"/>), each
/// lane one batch after another, flushed like any other commit.
/// </summary>
internal sealed class JournalFeed(string connectionString, int batchRows, int lanes, TimeProvider clock)
{
    // Of no quota: none is taken.
    private readonly QuotaHints _hints = new(new LedgerOptions(), clock);
    private long _rows;

    public async Task<JournalResult> RunAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        var options = new LedgerOptions { WriterConnections = lanes, CommandTimeoutSeconds = 60 };
        await using var sources = new LedgerDataSources(connectionString, options);
        var (firstStream, offset) = await BeginAsync(sources.Reading, cancellationToken);

        // Streams of their own for each lane, further apart than it can write.
        var connections = new List<NpgsqlConnection>();
        var work = new List<(BatchWriter Writer, SampleCommits Commits)>();
        try
        {
            for (var lane = 0; lane < lanes; lane++)
            {
                var connection = await sources.Writing.OpenConnectionAsync(cancellationToken);
                connections.Add(connection);
                var commits = new SampleCommits(firstStream + (lane * SampleCommits.MaxRows), batchRows);
                var writer = new BatchWriter(connection, offset, clock, options.MaxClockSkewSeconds);

                // The first batch prepares the statements; it is not counted.
                await writer.TryWriteAtOnceAsync(commits.Next(), _hints);
                work.Add((writer, commits));
            }

            var started = clock.GetTimestamp();
            await Task.WhenAll(work.Select(
                lane => Task.Run(() => WriteAsync(lane.Writer, lane.Commits, started, length, cancellationToken))));
            return new JournalResult(_rows, clock.GetElapsedTime(started).TotalSeconds);
        }
        finally
        {
            foreach (var connection in connections)
                await connection.DisposeAsync();
        }
    }

    private async Task WriteAsync(
        BatchWriter writer, SampleCommits commits, long started, TimeSpan length, CancellationToken cancellationToken)
    {
        while (clock.GetElapsedTime(started) < length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.TryWriteAtOnceAsync(commits.Next(), _hints);
            Interlocked.Add(ref _rows, batchRows);
        }
    }

    // Cards that nobody has: far above those that were issued, and above those of an earlier run.
    private static async Task<(long FirstStream, long TransactionOffset)> BeginAsync(
        NpgsqlDataSource reading, CancellationToken cancellationToken)
    {
        await using var command = reading.CreateCommand(
            $"""
            select
              greatest({SampleCommits.FirstStream}, 1 + (
                select max(stream_id) from ledger.journal where stream_kind = {(short)StreamKind.Card})),
              (select transaction_offset from ledger.timeline)
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }
}
