using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests.Checkout;

public sealed class RedeemingProperties
{
    [Fact]
    public void Decide_AnyCheckout_SplitsEverythingExactly() => Properties.Hold(RandomCases.Checkouts, each =>
    {
        if (Decide(each) is not RedemptionDecision.Approved({ } redeemed, _))
            return true;
        var applied = Assert.Single(redeemed.Applied);
        return redeemed.Gross == Sum(redeemed.Lines.Select(line => line.UnitPrice * line.Quantity))
            && redeemed.Discount == Sum(redeemed.Lines.Select(line => line.Discount))
            && redeemed.Discount == applied.Discount
            && applied.Discount == applied.Funding.Union + applied.Funding.Merchant + applied.Funding.Sponsor
            && redeemed.Discount > Fen.Zero
            && redeemed.Payable >= Fen.Zero
            && redeemed.Lines.All(line =>
                line.Discount >= Fen.Zero && line.Discount <= line.UnitPrice * line.Quantity);
    });

    [Fact]
    public void Postings_OfAnyRedemption_SumToZeroAndOweTheMerchantWhatOthersFund() =>
        Properties.Hold(RandomCases.Checkouts, each =>
        {
            if (Decide(each) is not RedemptionDecision.Approved({ } redeemed, _))
                return true;
            var postings = RedemptionPostings.Of(redeemed);
            var funding = redeemed.Applied[0].Funding;
            var payable = Sum(postings
                .Where(leg => leg.Account.Name == "merchant/42/payable")
                .Select(leg => leg.Amount));
            return Sum(postings.Select(leg => leg.Amount)) == Fen.Zero
                && payable == -(funding.Union + funding.Sponsor)
                && postings.All(leg => leg.Amount != Fen.Zero);
        });

    [Fact]
    public void Price_AnyCheckout_EqualsBruteForce() => Properties.Hold(RandomCases.Checkouts, each =>
    {
        var expected = BruteForce(each.Case, each.Basket.Total).FirstOrDefault();
        return Pricing.Price(each.Case, each.Basket).Applied is [var found]
            ? (found.Campaign, found.Offer, found.Discount) == expected
            : expected == default;
    });

    [Fact]
    public void Quote_AnyCheckout_SaysWhatTheRedemptionThenDoes() => Properties.Hold(RandomCases.Checkouts, each =>
    {
        var quote = Quoting.Quote(each.Case, Sample.Quote(each.Basket));
        return Decide(each) switch
        {
            RedemptionDecision.Approved(var redeemed, _) => quote.Decline is null
                && quote.Payable == redeemed.Payable
                && quote.LineDiscounts.SequenceEqual(redeemed.Lines.Select(line => line.Discount))
                && quote.Considered.Count(considered => considered.Skipped is null) == 1,
            RedemptionDecision.Refused(var declined) => quote.Decline == declined.Reason
                && quote.Considered.All(considered => considered.Skipped is not null),
            _ => false,
        };
    });

    [Fact]
    public void Decide_TheQuotedPriceExpected_IsNeverAPriceChange() => Properties.Hold(RandomCases.Checkouts, each =>
    {
        var quote = Quoting.Quote(each.Case, Sample.Quote(each.Basket));
        return Redeeming.Decide(each.Case, Sample.Redeem(each.Basket, quote.Payable)) is not RedemptionDecision.Refused
        {
            Event.Reason: DeclineReason.PriceChanged,
        };
    });

    [Fact]
    public void Apply_RedemptionsOneAfterAnother_NeverPassTheMembersLimits()
    {
        var limited = Sample.Campaign(1, new CampaignLimits(PerMemberTotal: 5, PerMemberPerDay: 2));
        Properties.Hold(Gen.Choose(0, 20).ListOf(20), hours =>
        {
            var (card, now) = (Sample.ActiveCard, Sample.Now);
            var perDay = new Dictionary<DateOnly, int>();
            foreach (var pause in hours)
            {
                now = now.AddHours(pause);
                var checkout = Sample.Case(limited) with { Card = card, Now = now };
                if (Redeeming.Decide(checkout, Sample.Redeem(Sample.Basket(1_000))) is not
                    RedemptionDecision.Approved({ } redeemed, _))
                    continue;
                card = card.Apply(redeemed);
                var day = DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(8)).Date);
                perDay[day] = perDay.GetValueOrDefault(day) + 1;
            }

            return perDay.Values.All(count => count <= 2)
                && perDay.Values.Sum() == Math.Min(5, card.Usage.TotalOf(new CampaignId(1)))
                && card.Usage.TotalOf(new CampaignId(1)) is >= 1 and <= 5;
        });
    }

    private static RedemptionDecision Decide((CheckoutCase Case, Basket Basket) each) =>
        Redeeming.Decide(each.Case, Sample.Redeem(each.Basket));

    private static Fen Sum(IEnumerable<Fen> amounts) => amounts.Aggregate(Fen.Zero, (sum, amount) => sum + amount);

    // Says the rules again as a query, without the engine's shortcuts.
    private static IEnumerable<(CampaignId Campaign, OfferNo Offer, Fen Discount)> BruteForce(
        CheckoutCase checkout, Fen total) =>
        from campaign in checkout.Campaigns
        where campaign.Terms.Merchants is null || campaign.Terms.Merchants.Contains(new MerchantId(42))
        where UsesOf(checkout.Card, campaign.Id) < (campaign.Terms.Limits.PerMemberTotal ?? int.MaxValue)
        from offer in campaign.Terms.Offers
        let discount = DiscountOf(offer, total.Value)
        where discount > 0 && checkout.Exhaustion.Of(campaign, Sample.Merchant, Sample.Today) is null
        orderby discount descending, campaign.Id, offer.No
        select (campaign.Id, offer.No, new Fen(discount));

    private static int UsesOf(CardState card, CampaignId campaign) =>
        card.Usage.ByCampaign.Where(usage => usage.Campaign == campaign).Sum(usage => usage.Total);

    private static long DiscountOf(Offer offer, long total) => offer switch
    {
        Offer.PercentOff percent => Math.Min(total * percent.Share.Value / 10_000, percent.Cap?.Value ?? long.MaxValue),
        Offer.AmountOff amount => total >= amount.Minimum.Value ? Math.Min(amount.Off.Value, total) : 0,
        _ => 0,
    };
}
