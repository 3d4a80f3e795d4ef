using System.Diagnostics;

namespace CardPlatform.Harness.Measuring;

/// <summary>How many were completed in each second from a moment on.</summary>
internal sealed class SecondCounts(long startTimestamp)
{
    private readonly List<long> _counts = [];

    public IReadOnlyList<long> Counts => _counts;

    public void Record(long timestamp)
    {
        var second = (int)Math.Max(0, (timestamp - startTimestamp) / Stopwatch.Frequency);
        while (_counts.Count <= second)
            _counts.Add(0);
        _counts[second]++;
    }

    public void Add(SecondCounts other)
    {
        while (_counts.Count < other._counts.Count)
            _counts.Add(0);
        for (var i = 0; i < other._counts.Count; i++)
            _counts[i] += other._counts[i];
    }
}
