using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Tests.Reports;

/// <summary>Made-up measurements, always the same ones for a seed.</summary>
internal sealed class SampleCells(int seed)
{
    private const int Buckets = 240;
    private const double BucketGrowth = 1.045;
    private const double ShortestMicros = 350;

    private readonly Random _random = new(seed);

    public CellResult Closed(
        string name, int round, DateTimeOffset at, double perSecond, int seconds, string? verification)
    {
        var each = Enumerable.Range(0, seconds).Select(second => Second(perSecond, second)).ToArray();
        return new CellResult(
            name, round, at, seconds, 256, null, each.Sum(), each.Length / 3, 0, Latency(each.Sum(), 12), each,
            0.11 + _random.NextDouble() * 0.1,
            700_000 / perSecond,
            500_000 / perSecond,
            name is "noop" ? null : 611 + _random.Next(40),
            verification);
    }

    public CellResult Open(string name, int round, DateTimeOffset at, double offered, double typicalMillis) =>
        Closed(name, round, at, offered, 30, "ok") with
        {
            OfferedPerSecond = offered,
            Completed = (long)(offered * 30) - 40,
            InFlight = 64,
            Latency = Latency((long)(offered * 30), typicalMillis * (0.85 + _random.NextDouble() * 0.3)),
        };

    /// <summary>Noise, a warm-up that is felt, and now and then a checkpoint.</summary>
    private long Second(double perSecond, int second)
    {
        var noise = 0.95 + _random.NextDouble() * 0.1;
        var warmth = 1 - 0.25 * Math.Exp(-second / 8.0);
        var checkpoint = second % 150 is > 120 and < 128 ? 0.72 : 1;
        return (long)(perSecond * noise * warmth * checkpoint);
    }

    /// <summary>Most are quick, and each further nine takes about three times as long as the one before.</summary>
    private static LatencySummary Latency(long count, double p99Millis)
    {
        var curve = Enumerable.Range(0, Buckets)
            .Select(bucket => (long)(ShortestMicros * Math.Pow(BucketGrowth, bucket)))
            .Select(micros => new LatencyPoint(micros, (long)(count * ShareWithin(micros / 1000.0 / p99Millis))))
            .TakeWhile(point => point.Count < count)
            .ToList();
        curve.Add(new LatencyPoint(curve[^1].AtMostMicros * 11 / 10, count));
        return new LatencySummary(
            count, At(0.5), At(0.9), At(0.99), At(0.999), curve[^1].AtMostMicros, curve);

        long At(double share) => curve.First(point => point.Count >= share * count).AtMostMicros;
    }

    private static double ShareWithin(double timesP99) => timesP99 < 1
        ? 1 - Math.Pow(10, -2 * Math.Pow(timesP99, 0.8))
        : 1 - Math.Pow(10, -2 - Math.Log10(timesP99) * 2.2);
}
