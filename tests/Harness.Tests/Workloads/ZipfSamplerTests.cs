using CardPlatform.Harness.Workloads;

namespace CardPlatform.Harness.Tests.Workloads;

public sealed class ZipfSamplerTests
{
    private const double Exponent = 0.99;
    private const int Draws = 400_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(1_000)]
    public void Next_DrawnOften_GivesEachRankAsOftenAsItsWeight(int ranks)
    {
        var random = new Random(ranks);
        var sampler = new ZipfSampler(ranks, Exponent);
        var counts = new int[ranks + 1];
        for (var i = 0; i < Draws; i++)
            counts[sampler.Next(random.NextDouble)]++;

        var weights = Enumerable.Range(1, ranks).Select(rank => Math.Pow(rank, -Exponent)).ToArray();
        var total = weights.Sum();
        for (var rank = 1; rank <= ranks; rank++)
        {
            var expected = Draws * weights[rank - 1] / total;
            // Six standard deviations: it fails for a wrong sampler and not for bad luck.
            Assert.InRange(counts[rank], expected - (6 * Math.Sqrt(expected)), expected + (6 * Math.Sqrt(expected)));
        }
    }

    [Fact]
    public void Next_OfEighteenMillion_StaysWithinThemAndReachesFar()
    {
        const long Ranks = 18_260_000;
        var random = new Random(3);
        var sampler = new ZipfSampler(Ranks, Exponent);
        var drawn = Enumerable.Range(0, Draws).Select(_ => sampler.Next(random.NextDouble)).ToArray();

        Assert.All(drawn, rank => Assert.InRange(rank, 1, Ranks));
        Assert.Contains(1, drawn);
        Assert.True(drawn.Max() > Ranks / 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(480)]
    [InlineData(13_580)]
    [InlineData(110_431)]
    public void Place_OfEveryRank_IsAPlaceOfItsOwn(int count) => Assert.Equal(
        count, Enumerable.Range(0, count).Select(rank => Popularity.Place(rank, count)).Distinct().Count());
}
