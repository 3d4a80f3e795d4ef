using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Coupons;
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
    /// <param name="basket">What is bought.</param>
    /// <param name="coupons">The coupons to consider; null for all that the member holds.</param>
    /// <param name="report">Takes what became of every offer, if anybody wants to know.</param>
    public static Priced Price(
        CheckoutCase checkout,
        Basket basket,
        IReadOnlyList<CouponId>? coupons = null,
        IList<ConsideredOffer>? report = null)
    {
        var total = basket.Total;
        var day = BusinessDay.Of(checkout.Now);
        var leader = default(Leader);
        var closest = SkipReason.CampaignNotOpenYet;
        for (var i = 0; i < checkout.Campaigns.Count; i++)
        {
            var campaign = checkout.Campaigns[i];
            var outside = Outside(campaign, checkout.Merchant.Merchant, checkout.Now);
            var spent = outside is null ? Spent(checkout.Card, campaign, checkout.Now, day) : null;
            for (var j = 0; j < campaign.Terms.Offers.Count; j++)
            {
                if (campaign.Terms.Offers[j] is not Offer.Discount offer)
                    continue;
                var discount = total < offer.LeastTotal ? Fen.Zero : offer.DiscountOn(total);
                var skipped = outside ?? Unfit(offer, total, discount) ?? spent;
                skipped ??= Challenge(ref leader, campaign, offer, discount, checkout, day);
                if (skipped is { } reason and not SkipReason.BetterOfferApplied && reason > closest)
                    closest = reason;
                report?.Add(new ConsideredOffer(
                    campaign.Id, campaign.TermsVersion, offer.No, campaign.Terms.Name, discount, skipped));
            }
        }

        if (leader is not { Campaign: { } by, Offer: { } best })
            return new Priced([], [], new Fen[basket.Lines.Count], Fen.Zero, ReasonOf(closest));
        Settle(report, by.Id, best.No);
        var lines = Discounting.Split(basket, leader.Discount);
        return new Priced([Discounting.Apply(by, best, leader.Discount, lines)], [by], lines, leader.Discount, null);
    }

    private static SkipReason? Outside(RunningCampaign campaign, MerchantId merchant, DateTimeOffset now)
    {
        if (now < campaign.Terms.Span.From)
            return SkipReason.CampaignNotOpenYet;
        if (now >= campaign.Terms.Span.Until)
            return SkipReason.CampaignOver;
        return campaign.Includes(merchant) ? null : SkipReason.MerchantNotIncluded;
    }

    private static SkipReason? Unfit(Offer.Discount offer, Fen total, Fen discount)
    {
        if (total < offer.LeastTotal)
            return SkipReason.BasketBelowMinimum;
        return discount > Fen.Zero ? null : SkipReason.NoBenefit;
    }

    private static SkipReason? Spent(CardState card, RunningCampaign campaign, DateTimeOffset now, BusinessDay day)
    {
        var limits = campaign.Terms.Limits;
        if (card.Usage.Of(campaign.Id) is not { } usage)
            return card.Usage.HasRoomFor(campaign.Id, now) ? null : SkipReason.MemberLimitReached;
        if (usage.Total >= limits.PerMemberTotal)
            return SkipReason.MemberLimitReached;
        return usage.On(day) >= limits.PerMemberPerDay ? SkipReason.MemberDayLimitReached : null;
    }

    // Only an offer that would win is asked whether it is used up: the others are out of the running either way.
    private static SkipReason? Challenge(
        ref Leader leader,
        RunningCampaign campaign,
        Offer.Discount offer,
        Fen discount,
        CheckoutCase checkout,
        BusinessDay day)
    {
        if (!leader.IsBeatenBy(campaign, offer, discount))
            return SkipReason.BetterOfferApplied;
        if (checkout.Exhaustion.Of(campaign, discount, day) is { } exhausted)
            return exhausted;
        leader = new Leader(campaign, offer, discount);
        return null;
    }

    // An offer that led for a while and was then beaten was reported as applied when it led.
    private static void Settle(IList<ConsideredOffer>? report, CampaignId campaign, OfferNo offer)
    {
        for (var i = 0; i < report?.Count; i++)
        {
            var considered = report[i];
            var applied = considered.Campaign == campaign && considered.Offer == offer;
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

    /// <summary>The best offer so far; none at first, and then anything beats it.</summary>
    private readonly record struct Leader(RunningCampaign? Campaign, Offer.Discount? Offer, Fen Discount)
    {
        /// <summary>
        /// Whether another offer is better for the member: the larger discount, then the lower campaign, then the lower
        /// number. No two offers are equal in all three, so the best does not depend on the order of looking.
        /// </summary>
        public bool IsBeatenBy(RunningCampaign campaign, Offer.Discount offer, Fen discount)
        {
            if (Campaign is null || Offer is null || discount != Discount)
                return discount > Discount;
            return campaign.Id != Campaign.Id
                ? campaign.Id.CompareTo(Campaign.Id) < 0
                : offer.No.CompareTo(Offer.No) < 0;
        }
    }
}
