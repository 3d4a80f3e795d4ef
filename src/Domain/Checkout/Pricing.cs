using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// Finds the offer that is best for the member: the one engine of quotes and redemptions. Pure: no clock, no I/O, no
/// randomness.
/// </summary>
public static class Pricing
{
    /// <param name="checkout">What it is decided by.</param>
    /// <param name="total">What the basket totals.</param>
    /// <param name="report">Takes what became of every offer, if anybody wants to know.</param>
    public static BestOffer Price(CheckoutCase checkout, Fen total, IList<ConsideredOffer>? report = null)
    {
        var day = BusinessDay.Of(checkout.Now);
        BestOffer.Found? best = null;
        var closest = SkipReason.CampaignNotOpenYet;
        for (var i = 0; i < checkout.Campaigns.Count; i++)
        {
            var campaign = checkout.Campaigns[i];
            var outside = Outside(campaign, checkout.Merchant.Merchant, checkout.Now);
            var spent = outside is null ? Spent(checkout.Card, campaign, checkout.Now, day) : null;
            foreach (var offer in campaign.Terms.Offers)
            {
                var discount = total < offer.LeastTotal ? Fen.Zero : offer.DiscountOn(total);
                var skipped = outside ?? Unfit(offer, total, discount) ?? spent;
                skipped ??= Challenge(ref best, campaign, offer, discount, checkout, day);
                if (skipped is { } reason and not SkipReason.BetterOfferApplied && reason > closest)
                    closest = reason;
                report?.Add(new ConsideredOffer(
                    campaign.Id, campaign.TermsVersion, offer.No, campaign.Terms.Name, discount, skipped));
            }
        }

        if (best is null)
            return new BestOffer.None(ReasonOf(closest));
        Settle(report, best);
        return best;
    }

    private static SkipReason? Outside(RunningCampaign campaign, MerchantId merchant, DateTimeOffset now)
    {
        if (now < campaign.Terms.Span.From)
            return SkipReason.CampaignNotOpenYet;
        if (now >= campaign.Terms.Span.Until)
            return SkipReason.CampaignOver;
        return campaign.Includes(merchant) ? null : SkipReason.MerchantNotIncluded;
    }

    private static SkipReason? Unfit(Offer offer, Fen total, Fen discount)
    {
        if (total < offer.LeastTotal)
            return SkipReason.BasketBelowMinimum;
        return discount > Fen.Zero ? null : SkipReason.NoBenefit;
    }

    private static SkipReason? Spent(CardState card, RunningCampaign campaign, DateTimeOffset now, BusinessDay day)
    {
        var limits = campaign.Terms.Limits;
        if (card.Usage.TotalOf(campaign.Id) >= (limits.PerMemberTotal ?? int.MaxValue)
            || !card.Usage.HasRoomFor(campaign.Id, now))
            return SkipReason.MemberLimitReached;
        return card.Usage.OnDayOf(campaign.Id, day) >= (limits.PerMemberPerDay ?? int.MaxValue)
            ? SkipReason.MemberDayLimitReached
            : null;
    }

    // Only an offer that would win is asked whether it is used up: the others are out of the running either way.
    private static SkipReason? Challenge(
        ref BestOffer.Found? best,
        RunningCampaign campaign,
        Offer offer,
        Fen discount,
        CheckoutCase checkout,
        BusinessDay day)
    {
        if (best is not null && !best.IsBeatenBy(campaign, offer, discount))
            return SkipReason.BetterOfferApplied;
        if (checkout.Exhaustion.Of(campaign, discount, day) is { } exhausted)
            return exhausted;
        best = new BestOffer.Found(campaign, offer, discount);
        return null;
    }

    // An offer that led for a while and was then beaten was reported as applied when it led.
    private static void Settle(IList<ConsideredOffer>? report, BestOffer.Found best)
    {
        for (var i = 0; i < report?.Count; i++)
        {
            var considered = report[i];
            var applied = considered.Campaign == best.Campaign.Id && considered.Offer == best.Offer.No;
            if (considered.Skipped is null && !applied)
                report[i] = considered with { Skipped = SkipReason.BetterOfferApplied };
        }
    }

    private static DeclineReason ReasonOf(SkipReason closest) => closest switch
    {
        SkipReason.BasketBelowMinimum => DeclineReason.BasketBelowMinimum,
        SkipReason.MemberLimitReached => DeclineReason.MemberLimitReached,
        SkipReason.MemberDayLimitReached => DeclineReason.MemberDayLimitReached,
        SkipReason.CampaignExhausted => DeclineReason.CampaignExhausted,
        SkipReason.CampaignDayExhausted => DeclineReason.CampaignDayExhausted,
        _ => DeclineReason.NoApplicableOffer,
    };
}
