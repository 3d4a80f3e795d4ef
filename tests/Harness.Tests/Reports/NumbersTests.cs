using CardPlatform.Harness.Reports;

namespace CardPlatform.Harness.Tests.Reports;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(0.00041234, "0.000412")]
    [InlineData(0.43, "0.430")]
    [InlineData(0.9999, "1.00")]
    [InlineData(8.914, "8.91")]
    [InlineData(9.999, "10.0")]
    [InlineData(99.96, "100")]
    [InlineData(12650.4, "12,650")]
    [InlineData(double.NaN, "–")]
    [InlineData(null, "–")]
    public void Measured_OfAnySize_HasThreeDigitsThatCount(double? value, string expected) =>
        Assert.Equal(expected, Numbers.Measured(value));

    [Theory]
    [InlineData(2048, "bytes", "2,048 bytes")]
    [InlineData(0.85, "x", "0.85×")]
    [InlineData(5, "", "5")]
    public void Set_OfAnAim_AddsNothing(double value, string unit, string expected) =>
        Assert.Equal(expected, Numbers.WithUnit(Numbers.Set(value), unit));

    [Theory]
    [InlineData(new double[] { 3, 1, 2 }, 1, 2, 3)]
    [InlineData(new double[] { 4, 1, 2, 3 }, 1, 2.5, 4)]
    [InlineData(new double[] { 7, double.NaN }, 7, 7, 7)]
    public void Spread_OfRounds_IsTheirMedianAndEnds(double[] values, double least, double median, double most) =>
        Assert.Equal(new Spread(least, median, most), Spread.Of(values.Select(value => (double?)value)));

    [Fact]
    public void Spread_OfNothingMeasured_IsNone() => Assert.Null(Spread.Of([null, double.NaN]));
}
