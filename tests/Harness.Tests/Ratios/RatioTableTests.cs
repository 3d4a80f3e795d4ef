using CardPlatform.Harness.Cells;
using CardPlatform.Harness.Ratios;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Tests.Ratios;

public sealed class RatioTableTests
{
    [Fact]
    public void Compute_OfRounds_DividesMediansAndTellsTheExtremesRoundByRound()
    {
        var ratio = Find(
            "burst_vs_tpcb",
            Rate(CellNames.Burst, 1, 800), Rate(CellNames.Burst, 2, 900), Rate(CellNames.Burst, 3, 100),
            Rate(CellNames.Tpcb, 1, 100), Rate(CellNames.Tpcb, 2, 300), Rate(CellNames.Tpcb, 3, 200));

        Assert.Equal((4, 0.5, 8), (ratio.Value, ratio.Least, ratio.Most));
    }

    [Fact]
    public void Compute_OfWhatWasMeasuredOnce_ComparesItWithEveryRound()
    {
        var ratio = Find(
            "replay",
            Rate(CellNames.Replay, 1, 600), Rate(CellNames.Burst, 1, 100), Rate(CellNames.Burst, 2, 300));

        Assert.Equal((3, 2, 6), (ratio.Value, ratio.Least, ratio.Most));
    }

    [Fact]
    public void Compute_OfACellOfTwoPhases_ComparesTheOtherWithItsRoundsOfThatPhase()
    {
        CellResult[] cells =
        [
            Rate(CellNames.Tpcb, 1, 100), Rate(CellNames.Tpcb, 2, 100),
            Rate(CellNames.Tpcb, 3, 10), Rate(CellNames.Tpcb, 4, 10),
            Rate(CellNames.Burst, 1, 800), Rate(CellNames.Burst, 2, 800),
            Rate(CellNames.InProcess, 3, 80), Rate(CellNames.InProcess, 4, 80),
        ];

        Assert.Equal((8, 8), (Find("burst_vs_tpcb", cells).Value, Find("inprocess_vs_tpcb", cells).Value));
    }

    [Theory]
    [InlineData(0.9, 256.0, 7.0)]
    [InlineData(1.1, 256.0, null)]
    [InlineData(0.9, 257.0, null)]
    [InlineData(null, 1.0, null)]
    [InlineData(0.1, null, null)]
    public void Compute_OfTenMinutes_CountsThemOnlyIfReadModelsAndSnapshotsHaveKeptUp(
        double? lag, double? tail, double? expected)
    {
        Figure[] figures =
        [
            .. lag is { } seconds ? [new Figure(SustainedCell.LagFigure, seconds, "s")] : (Figure[])[],
            .. tail is { } entries ? [new Figure(SustainedCell.TailFigure, entries, "entries")] : (Figure[])[],
        ];
        var ratio = new RatioTable([Rate(CellNames.Sustained, 1, 700), Rate(CellNames.Tpcb, 1, 100)], figures)
            .Compute()
            .Single(each => each.Name == "sustained_vs_tpcb");

        Assert.Equal(expected, ratio.Value);
        Assert.Contains("snapshot", ratio.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_OfWhatWasNotMeasured_HasNoValueAndSaysWhy()
    {
        var ratio = Find("burst_vs_tpcb", Rate(CellNames.Burst, 1, 800));

        Assert.Null(ratio.Value);
        Assert.Contains(CellNames.Tpcb, ratio.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_OfLatencies_TakesTheMedianOfThePercentilesInMilliseconds()
    {
        CellResult[] cells =
        [
            .. new[] { 9_000L, 1_000, 5_000 }.Select((p99, i) => Rate(CellNames.Latency, i + 1, 10) with
            {
                Latency = new LatencySummary(1, 1, 1, p99, 2 * p99, 3 * p99, []),
            }),
        ];

        Assert.Equal((5, 1, 9), (Find("latency_p99", cells) is var p99 ? (p99.Value, p99.Least, p99.Most) : default));
        Assert.Equal(10, Find("latency_p999", cells).Value);
    }

    [Fact]
    public void Compare_OfARunWithOrleans_DividesByWhatItIsComparedWith() => Assert.Equal(
        [new Figure("orleans_vs_embedded", 0.25, "x"), new Figure("vs_writestate", 4, "x")],
        new RatioTable(
            [
                Rate(CellNames.Burst, 1, 800), Rate(CellNames.Burst, 2, 1_200), Rate(CellNames.Burst, 3, 800),
                Rate(CellNames.Orleans, 1, 200), Rate(CellNames.WriteState, 1, 200),
            ],
            []).Compare());

    [Fact]
    public void Compare_OfARunWithoutOrleans_HasNothingToSay()
    {
        Assert.Empty(new RatioTable([Rate(CellNames.Burst, 1, 800)], []).Compare());
        Assert.Equal(["ratio a 0.250"], RatioLines.Of([new Figure("a", 0.25, "x")]));
    }

    [Fact]
    public void Of_Values_PrintsALineOfEachThatWasMeasured() => Assert.Equal(
        ["ratio a 8.05", "ratio b 0.123", "ratio c 1234", "ratio e 12.3"],
        RatioLines.Of(
            [Named("a", 8.0549), Named("b", 0.12345), Named("c", 1234.4), Named("d", null), Named("e", 12.34)]));

    private static Ratio Find(string name, params CellResult[] cells) =>
        Assert.Single(new RatioTable(cells, []).Compute(), ratio => ratio.Name == name);

    private static Ratio Named(string name, double? value) => new(name, value, null, null, 1, 1, false, "x", null);

    private static CellResult Rate(string name, int round, long perSecond) => new(
        name, round, DateTimeOffset.UnixEpoch, 1, 1, null, perSecond, 0, 0, null, [], null, null, null, null, null);
}
