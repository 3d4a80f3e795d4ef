using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CardPlatform.Ledger;

/// <summary>The meter and the activity source named <c>CardPlatform.Ledger</c>.</summary>
internal sealed class LedgerMetrics : IDisposable
{
    public const string Name = "CardPlatform.Ledger";

    public static readonly ActivitySource Activities = new(Name);

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _commits;
    private readonly Counter<long> _collisions;
    private readonly Counter<long> _short;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _clockRefusals;
    private readonly Counter<long> _snapshots;
    private readonly Histogram<int> _batchCommits;
    private readonly Histogram<double> _queueSeconds;
    private readonly Histogram<double> _commitSeconds;

    public LedgerMetrics()
    {
        _commits = _meter.CreateCounter<long>("ledger.commits", "{commit}", "Commits answered, by outcome.");
        _collisions = _meter.CreateCounter<long>(
            "ledger.batch.collisions", "{batch}", "Batches rolled back because a version or a request key was taken.");
        _short = _meter.CreateCounter<long>(
            "ledger.batch.short", "{batch}", "Batches rolled back because a quota has less than all of a batch takes.");
        _refusals = _meter.CreateCounter<long>(
            "ledger.queue.refusals", "{commit}", "Commits refused because the queue stayed full.");
        _clockRefusals = _meter.CreateCounter<long>(
            "ledger.clock.refusals", "{batch}", "Batches refused because the clock is too far from PostgreSQL's.");
        _snapshots = _meter.CreateCounter<long>("ledger.snapshots", "{snapshot}", "Snapshots, by what became of them.");
        _batchCommits = _meter.CreateHistogram<int>("ledger.batch.size", "{commit}", "Commits in one transaction.");
        _queueSeconds = _meter.CreateHistogram<double>(
            "ledger.queue.duration", "s", "How long the oldest commit of a batch had waited for its turn.");
        _commitSeconds = _meter.CreateHistogram<double>(
            "ledger.commit.duration", "s", "How long it took to write and flush a batch.");
    }

    public void ObserveQueue(Func<int> length) =>
        _meter.CreateObservableGauge("ledger.queue.length", length, "{commit}", "Commits waiting for their turn.");

    public void CommitEnded(CommitOutcome outcome) => _commits.Add(1, new KeyValuePair<string, object?>(
        "outcome",
        outcome switch
        {
            CommitOutcome.Committed => "committed",
            CommitOutcome.VersionConflict => "version_conflict",
            CommitOutcome.QuotaExhausted => "quota_exhausted",
            CommitOutcome.Superseded => "superseded",
            CommitOutcome.DuplicateRequest => "duplicate_request",
            CommitOutcome.RequestMismatch => "request_mismatch",
            _ => throw new UnreachableException(),
        }));

    public void BatchCollided() => _collisions.Add(1);

    public void BatchRanShort() => _short.Add(1);

    public void CommitRefused() => _refusals.Add(1);

    public void ClockRefused() => _clockRefusals.Add(1);

    public void SnapshotWritten(int count) =>
        _snapshots.Add(count, new KeyValuePair<string, object?>("outcome", "written"));

    public void SnapshotDropped(int count) =>
        _snapshots.Add(count, new KeyValuePair<string, object?>("outcome", "dropped"));

    public void BatchWritten(int commits, TimeSpan queued, TimeSpan written)
    {
        _batchCommits.Record(commits);
        _queueSeconds.Record(queued.TotalSeconds);
        _commitSeconds.Record(written.TotalSeconds);
    }

    public void Dispose() => _meter.Dispose();
}
