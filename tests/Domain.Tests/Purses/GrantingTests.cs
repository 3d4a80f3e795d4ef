using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Purses;

public sealed class GrantingTests
{
    private static readonly CampaignTerms Terms = Sample.Terms(
        CampaignLimits.None,
        new Offer.Benefit(
            new OfferNo(1), Cash.Festival, new Fen(101), new Interval(Sample.May.From, Sample.May.Until.AddDays(30)))) with
    {
        Funding = Sample.Split(5_000, 0, 5_000),
    };

    [Fact]
    public void Offered_ABenefit_IsSplitByWhoPays()
    {
        var grant = Offered(Sample.ActiveCard, Sample.Now);

        Assert.Equal((new Fen(51), new Fen(50)), (grant!.Union, grant.Sponsor));
        Assert.Equal((Cash.Festival, Sample.May.From), (grant.Purse, grant.From));
    }

    [Fact]
    public void Offered_BeforeTheSpanAndOnceTheMoneyHasEnded_IsNothing()
    {
        Assert.Null(Offered(Sample.ActiveCard, Sample.May.From.AddTicks(-1)));
        Assert.NotNull(Offered(Sample.ActiveCard, Sample.May.From));
        Assert.NotNull(Offered(Sample.ActiveCard, Sample.May.Until.AddDays(30).AddTicks(-1)));
        Assert.Null(Offered(Sample.ActiveCard, Sample.May.Until.AddDays(30)));
    }

    [Fact]
    public void Offered_ToACardThatWasIssuedAfterTheSpan_IsNothing()
    {
        var late = Sample.May.Until.AddDays(1);

        Assert.Null(Offered(Sample.ActiveCard with { IssuedAt = Sample.May.Until }, late));
        Assert.NotNull(Offered(Sample.ActiveCard with { IssuedAt = Sample.May.Until.AddTicks(-1) }, late));
    }

    [Fact]
    public void Offered_ToWhomItIsNotFor_IsNothing()
    {
        var others = Terms with { Audience = new Audience(Unions: [78]) };

        Assert.Null(Granting.Offered(Running(others), Sample.ActiveCard, FlatUnions.Instance, Sample.Now));
        Assert.Null(Offered(Sample.ActiveCard with { Status = CardStatus.Suspended }, Sample.Now));
    }

    [Fact]
    public void Offered_ToACardThatHasHadIt_IsNothing()
    {
        var grant = Offered(Sample.ActiveCard, Sample.Now)!;

        var card = Sample.ActiveCard.After(Upkeep.Due(Sample.ActiveCard, Rulebook.Empty, [grant], Sample.Now));

        Assert.Equal(2, card.Wallet.Lots.Count);
        Assert.Null(Offered(card, Sample.Now));
    }

    private static RunningCampaign Running(CampaignTerms terms) => new(new CampaignId(7), 1, terms);

    private static DueGrant? Offered(CardState card, DateTimeOffset at) =>
        Granting.Offered(Running(Terms), card, FlatUnions.Instance, at);
}
