using System.Numerics;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Measuring;

/// <summary>
/// Latencies in microseconds, counted in buckets whose width grows with the value: each is told to within 1/128 of
/// itself. One belongs to one thread; histograms are merged, and percentiles are taken of the whole, never averaged.
/// </summary>
internal sealed class LatencyHistogram
{
    private const int SubBucketBits = 7;
    private const int SubBuckets = 1 << SubBucketBits;

    /// <summary>More than an hour; whatever takes longer is counted as this.</summary>
    private const long LargestMicros = (1L << 32) - 1;

    private readonly long[] _counts = new long[IndexOf(LargestMicros) + 1];

    public long Count { get; private set; }

    public long Max { get; private set; }

    public void Record(long micros)
    {
        var value = Math.Clamp(micros, 0, LargestMicros);
        _counts[IndexOf(value)]++;
        Count++;
        if (value > Max)
            Max = value;
    }

    public void Add(LatencyHistogram other)
    {
        for (var i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
        Count += other.Count;
        Max = Math.Max(Max, other.Max);
    }

    /// <summary>
    /// The least latency, as its bucket tells it, that so large a share of all were at most; 0 if there were none.
    /// </summary>
    /// <param name="share">0 to 1, e.g. 0.99.</param>
    public long Percentile(double share)
    {
        if (Count == 0)
            return 0;
        var rank = Math.Max(1, (long)Math.Ceiling(share * Count));
        long seen = 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            seen += _counts[i];
            if (seen >= rank)
                return Math.Min(LargestOf(i), Max);
        }

        return Max;
    }

    public LatencySummary Summarize() => new(
        Count, Percentile(0.5), Percentile(0.9), Percentile(0.99), Percentile(0.999), Max, [.. Curve()]);

    private IEnumerable<LatencyPoint> Curve()
    {
        long seen = 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] == 0)
                continue;
            seen += _counts[i];
            yield return new LatencyPoint(Math.Min(LargestOf(i), Max), seen);
        }
    }

    /// <summary>
    /// Small values have a bucket each; every doubling above them has as many buckets as the one before.
    /// </summary>
    private static int IndexOf(long value)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)value) - SubBucketBits);
        return (shift << SubBucketBits) + (int)(value >> shift);
    }

    private static long LargestOf(int index)
    {
        var shift = Math.Max(0, (index >> SubBucketBits) - 1);
        var top = index - (shift << SubBucketBits);
        return ((top + 1L) << shift) - 1;
    }
}
