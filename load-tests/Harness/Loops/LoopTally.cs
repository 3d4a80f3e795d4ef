using CardPlatform.Harness.Measuring;

namespace CardPlatform.Harness.Loops;

/// <summary>What a loop counted. Each thread has its own; they are merged at the end.</summary>
internal sealed class LoopTally(long startTimestamp)
{
    private readonly SecondCounts _seconds = new(startTimestamp);

    public LatencyHistogram Latencies { get; } = new();

    public long Completed { get; private set; }

    public long Declined { get; private set; }

    public long Failed { get; private set; }

    public IReadOnlyList<long> CompletedEachSecond => _seconds.Counts;

    public void Record(Verdict verdict, long micros, long timestamp)
    {
        Latencies.Record(micros);
        switch (verdict)
        {
            case Verdict.Completed:
                Completed++;
                _seconds.Record(timestamp);
                break;
            case Verdict.Declined:
                Declined++;
                break;
            default:
                Failed++;
                break;
        }
    }

    public void Add(LoopTally other)
    {
        Latencies.Add(other.Latencies);
        Completed += other.Completed;
        Declined += other.Declined;
        Failed += other.Failed;
        _seconds.Add(other._seconds);
    }
}
