using CardPlatform.Harness.Cells;
using CardPlatform.Harness.Commands;

namespace CardPlatform.Harness.Tests.Commands;

public sealed class BenchOptionsTests
{
    [Fact]
    public void Wants_WithoutNames_IsAllButWhatNeedsTheBuildForOrleans()
    {
        var options = Asked(BenchOptions.CellsOf(only: null, isOrleans: false));

        Assert.True(options.Wants(CellNames.Burst));
        Assert.False(options.Wants(CellNames.Orleans));
        Assert.False(options.Wants(CellNames.WriteState));
    }

    [Theory]
    [InlineData(null, "tpcb,burst,orleans,writestate")]
    [InlineData("burst,writestate", "burst,writestate")]
    public void CellsOf_ARunWithOrleans_AreThoseThatAreNamedOrAllThatAreCompared(string? only, string expected) =>
        Assert.Equal(expected.Split(','), BenchOptions.CellsOf(only, isOrleans: true));

    [Fact]
    public void Wants_WithNames_IsThoseAlone()
    {
        var options = Asked([CellNames.WriteState]);

        Assert.True(options.Wants(CellNames.WriteState));
        Assert.False(options.Wants(CellNames.Burst));
    }

    [Theory]
    [InlineData("scale_small,scale_large", true)]
    [InlineData("scale_large,burst", false)]
    [InlineData("", false)]
    public void IsOnlyScale_WhereAnotherCellIsWantedToo_IsFalse(string only, bool expected) =>
        Assert.Equal(expected, Asked(BenchOptions.CellsOf(only, isOrleans: false)).IsOnlyScale);

    private static BenchOptions Asked(IReadOnlyList<string> only) =>
        new(IsQuick: false, Rounds: null, Cards: null, LargeCards: null, only, Out: null);
}
