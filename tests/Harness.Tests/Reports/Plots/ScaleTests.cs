using CardPlatform.Harness.Reports.Plots;

namespace CardPlatform.Harness.Tests.Reports.Plots;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(12_650, new double[] { 0, 5_000, 10_000, 15_000 })]
    [InlineData(10_000, new double[] { 0, 2_000, 4_000, 6_000, 8_000, 10_000 })]
    [InlineData(0.43, new[] { 0, 0.1, 0.2, 0.3, 0.4, 0.5 })]
    [InlineData(0, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    public void Linear_RoundedUp_HasRoundTicksToTheEnd(double most, double[] expected)
    {
        var scale = LinearScale.RoundedUpFrom(most);

        Assert.Equal(expected, scale.Ticks.Select(tick => tick.Value), (one, other) => Math.Abs(one - other) < 1e-9);
        Assert.Equal(1, scale.Place(expected[^1]), 9);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(150, 0.25)]
    [InlineData(600, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NaN, 0)]
    public void Linear_Place_IsAShareOfTheAxis(double value, double expected) =>
        Assert.Equal(expected, LinearScale.UpTo(600).Place(value), 9);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(10, 0.5)]
    [InlineData(100, 1)]
    [InlineData(1_000, 1)]
    [InlineData(0.1, 0)]
    [InlineData(0, 0)]
    public void Log_Place_MakesEqualFactorsEquallyFar(double value, double expected) =>
        Assert.Equal(expected, new LogScale(1, 100).Place(value), 9);

    [Theory]
    [InlineData(0.7, 18, "0.5 1 2 5 10 20")]
    [InlineData(0.35, 350, "0.2 0.5 1 2 5 10 20 50 100 200 500")]
    [InlineData(0.02, 400, "0.1 1 10 100")]
    [InlineData(5, 5, "5 10 20 50")]
    [InlineData(0, 0, "1 2 5 10")]
    public void Log_Ticks_AreOneTwoFiveOrPowersOfTen(double least, double most, string expected) =>
        Assert.Equal(expected, string.Join(' ', new LogScale(least, most).Ticks.Select(tick => tick.Label)));

    [Theory]
    [InlineData(-0.5, 0)]
    [InlineData(0, 0)]
    [InlineData(0.9, 0.2)]
    [InlineData(0.99, 0.4)]
    [InlineData(0.999, 0.6)]
    [InlineData(0.99999, 1)]
    [InlineData(0.9999999, 1)]
    [InlineData(1, 1)]
    public void Nines_Place_GivesEachNineTheSameRoom(double share, double expected) =>
        Assert.Equal(expected, new NinesScale().Place(share), 6);

    [Fact]
    public void Nines_Ticks_LieOneNineApart()
    {
        var scale = new NinesScale();

        Assert.Equal([0, 0.2, 0.4, 0.6, 0.8, 1], scale.Ticks.Select(tick => Math.Round(scale.Place(tick.Value), 6)));
        Assert.Equal("99.999%", scale.Ticks[^1].Label);
    }
}
