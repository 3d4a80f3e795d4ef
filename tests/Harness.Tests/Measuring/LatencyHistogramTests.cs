using CardPlatform.Harness.Measuring;

namespace CardPlatform.Harness.Tests.Measuring;

public sealed class LatencyHistogramTests
{
    private const double Precision = 1.0 / 128;
    private static readonly double[] Shares = [0, 0.5, 0.9, 0.99, 0.999, 1];

    [Fact]
    public void Percentile_OfAnyValues_IsThatOfTheSortedListWithinTheWidthOfABucket()
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var values = Draw(new Random(seed), 1 + (seed * 97));
            var histogram = Of(values);
            Array.Sort(values);
            foreach (var share in Shares)
            {
                var exact = values[Math.Max(1, (int)Math.Ceiling(share * values.Length)) - 1];
                var told = histogram.Percentile(share);
                Assert.True(told >= exact, $"seed {seed}, {share}: {told} is less than {exact}");
                Assert.True(told <= exact + (exact * Precision), $"seed {seed}, {share}: {told} is far from {exact}");
            }
        }
    }

    [Fact]
    public void Percentile_OfSmallValues_IsExact()
    {
        var histogram = Of([0, 1, 2, 100, 127]);

        Assert.Equal([0, 2, 127], new[] { 0.2, 0.5, 1 }.Select(histogram.Percentile));
    }

    [Fact]
    public void Percentile_OfNothing_IsZero() => Assert.Equal(0, new LatencyHistogram().Percentile(0.99));

    [Fact]
    public void Add_OfTwo_IsAsIfOneHadRecordedAll()
    {
        var (left, right) = (Draw(new Random(1), 5_000), Draw(new Random(2), 3_000));
        var merged = Of(left);
        merged.Add(Of(right));

        Assert.Equal(Of([.. left, .. right]).Summarize().Curve, merged.Summarize().Curve);
        Assert.Equal(8_000, merged.Count);
        Assert.Equal(left.Concat(right).Max(), merged.Max);
    }

    [Fact]
    public void Summarize_OfAnyValues_EndsItsCurveWithAllOfThem()
    {
        var histogram = Of(Draw(new Random(7), 10_000));
        var summary = histogram.Summarize();

        Assert.Equal((summary.Max, summary.Count), (summary.Curve[^1].AtMostMicros, summary.Curve[^1].Count));
        Assert.Equal(summary.Curve.OrderBy(point => point.AtMostMicros), summary.Curve);
    }

    [Fact]
    public void Record_OfMoreThanItCanTell_CountsAsTheMost()
    {
        var histogram = Of([long.MaxValue, -1]);

        Assert.Equal(2, histogram.Count);
        Assert.Equal(0, histogram.Percentile(0.5));
    }

    private static LatencyHistogram Of(IEnumerable<long> values)
    {
        var histogram = new LatencyHistogram();
        foreach (var value in values)
            histogram.Record(value);
        return histogram;
    }

    /// <summary>Of all magnitudes alike, from microseconds to minutes.</summary>
    private static long[] Draw(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (long)Math.Exp(random.NextDouble() * Math.Log(100_000_000)))];
}
