using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Ledger.Postgres;

/// <summary>
/// Writes snapshots behind, many at a time and without waiting for the disk: a lost snapshot costs a longer replay.
/// </summary>
internal sealed partial class SnapshotWriter : ISnapshotWriter, IAsyncDisposable
{
    private const int MaxBatchSnapshots = 256;

    private readonly LedgerDataSources _sources;
    private readonly LedgerMetrics _metrics;
    private readonly ILogger _logger;
    private readonly Channel<StreamSnapshot> _queue;
    private readonly Task _running;

    public SnapshotWriter(
        LedgerDataSources sources, LedgerOptions options, LedgerMetrics metrics, ILogger<SnapshotWriter> logger)
    {
        _sources = sources;
        _metrics = metrics;
        _logger = logger;
        _queue = Channel.CreateBounded<StreamSnapshot>(
            new BoundedChannelOptions(options.MaxQueuedSnapshots) { SingleReader = true });
        _running = Task.Run(RunAsync);
    }

    public void Offer(StreamSnapshot snapshot)
    {
        if (!_queue.Writer.TryWrite(snapshot))
            _metrics.SnapshotDropped(1);
    }

    /// <summary>Writes what waits, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _running;
    }

    private async Task RunAsync()
    {
        var newest = new Dictionary<StreamId, StreamSnapshot>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            // One row per stream: an upsert cannot touch a row twice, and only the newest matters.
            newest.Clear();
            while (newest.Count < MaxBatchSnapshots && _queue.Reader.TryRead(out var snapshot))
            {
                if (!newest.TryGetValue(snapshot.Stream, out var other) || other.Version < snapshot.Version)
                    newest[snapshot.Stream] = snapshot;
            }

            await WriteAsync([.. newest.Values.OrderBy(snapshot => snapshot.Stream)]);
        }
    }

    private async Task WriteAsync(List<StreamSnapshot> snapshots)
    {
        try
        {
            await using var connection = await _sources.Writing.OpenConnectionAsync();
            await using var batch = connection.CreateBatch();
            // A batch is a transaction, but not a block: outside of one the setting would only be warned of.
            batch.BatchCommands.Add(new NpgsqlBatchCommand(JournalSql.Begin));
            batch.BatchCommands.Add(new NpgsqlBatchCommand("set local synchronous_commit = off"));
            batch.BatchCommands.Add(new NpgsqlBatchCommand(JournalSql.WriteSnapshots)
            {
                Parameters =
                {
                    ArrayParameter.Of(
                        snapshots.ConvertAll(snapshot => (short)snapshot.Stream.Kind), NpgsqlDbType.Smallint),
                    ArrayParameter.Of(snapshots.ConvertAll(snapshot => snapshot.Stream.Id), NpgsqlDbType.Bigint),
                    ArrayParameter.Of(snapshots.ConvertAll(snapshot => snapshot.Version), NpgsqlDbType.Bigint),
                    ArrayParameter.Of(snapshots.ConvertAll(snapshot => snapshot.Format), NpgsqlDbType.Integer),
                    ArrayParameter.Of(snapshots.ConvertAll(snapshot => snapshot.State), NpgsqlDbType.Text),
                },
            });
            batch.BatchCommands.Add(new NpgsqlBatchCommand(JournalSql.Commit));
            await batch.ExecuteNonQueryAsync();
            _metrics.SnapshotWritten(snapshots.Count);
        }
        catch (Exception exception)
        {
            // Whatever it is, the next ones are worth trying: nothing depends on these.
            _metrics.SnapshotDropped(snapshots.Count);
            LogSnapshotsDropped(_logger, snapshots.Count, exception);
        }
    }
}
