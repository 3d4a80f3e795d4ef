using CardPlatform.Harness.Reports;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Tests.Reports;

public sealed class RatioJudgementTests
{
    [Theory]
    [InlineData(4.9, false, "✗ missed: 2.0% short")]
    [InlineData(4.9999, false, "✗ missed: less than 0.1% short")]
    [InlineData(5.0, false, "✓ met")]
    [InlineData(7.0, false, "★ stretch met")]
    [InlineData(5.0, true, "✓ met")]
    [InlineData(6.0, true, "✗ missed: 20% over")]
    [InlineData(3.0, true, "★ stretch met")]
    [InlineData(0.0, true, "★ stretch met")]
    [InlineData(double.NaN, true, "– not measured")]
    [InlineData(null, false, "– not measured")]
    public void Sentence_OfAValue_SaysHowItStands(double? value, bool smallerIsBetter, string expected) =>
        Assert.Equal(expected, Judge(value, smallerIsBetter).Sentence);

    [Theory]
    [InlineData(10.0, false, 2.0)]
    [InlineData(2.5, false, 0.5)]
    [InlineData(10.0, true, 0.5)]
    [InlineData(2.5, true, 2.0)]
    [InlineData(0.0, true, double.PositiveInfinity)]
    [InlineData(null, true, null)]
    [InlineData(double.PositiveInfinity, false, null)]
    public void Score_OfAValue_IsMoreWhereItIsBetter(double? value, bool smallerIsBetter, double? expected) =>
        Assert.Equal(expected, Judge(null, smallerIsBetter).Score(value));

    private static RatioJudgement Judge(double? value, bool smallerIsBetter) =>
        new(new Ratio("any", value, null, null, 5, smallerIsBetter ? 3 : 7, smallerIsBetter, "x", null));
}
