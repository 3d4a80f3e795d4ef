using CardPlatform.Harness.Workloads;

namespace CardPlatform.Harness.Tests.Workloads;

public sealed class MixSharesTests
{
    [Fact]
    public void At_OfAnOrdinaryDay_HasTheSharesThatItNames()
    {
        var counts = Enumerable.Range(0, 100).CountBy(MixShares.OrdinaryDay.At).ToDictionary();

        Assert.Equal(
            new Dictionary<MixKind, int>
            {
                [MixKind.Redemption] = 55,
                [MixKind.Balance] = 20,
                [MixKind.Refund] = 10,
                [MixKind.SignUp] = 10,
                [MixKind.Repetition] = 5,
            },
            counts);
    }

    [Fact]
    public void At_OfOneKind_IsThatKind() => Assert.All(
        Enumerable.Range(0, 100), dice => Assert.Equal(MixKind.Issue, MixShares.Only(MixKind.Issue).At(dice)));
}
