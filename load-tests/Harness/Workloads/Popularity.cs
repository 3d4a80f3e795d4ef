using CardPlatform.Silo.Generation;

namespace CardPlatform.Harness.Workloads;

/// <summary>
/// Which of so many is picked: a few often and most rarely (Zipf, 0.99), the popular ones scattered over all of them.
/// </summary>
internal sealed class Popularity(int count, SeededRandom random)
{
    private const double Exponent = 0.99;
    private const long Stride = 7_368_787;

    private readonly ZipfSampler _ranks = new(count, Exponent);
    private readonly Func<double> _uniform = () => (random.NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 to below the count.</summary>
    public int Next() => Place(NextRank(), count);

    /// <summary>How popular it is: from 0, the most, to below the count.</summary>
    public long NextRank() => _ranks.Next(_uniform) - 1;

    /// <summary>A prime that no count here is a multiple of: each rank has a place of its own.</summary>
    public static int Place(long rank, int count) => (int)(rank * Stride % count);
}
