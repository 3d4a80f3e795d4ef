using System.Buffers;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// Finds the offers that are best for the member: the one engine of quotes and redemptions (docs/adr/0014). Pure: no
/// clock, no I/O, no randomness.
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
        OfferReport? report = null)
    {
        var campaigns = checkout.Campaigns as RunningCampaign[] ?? [.. checkout.Campaigns];
        var size = checkout.Card.Coupons.Held.Count;
        foreach (var campaign in campaigns)
            size += campaign.Discounts.Length;

        var memory = ArrayPool<Candidate>.Shared.Rent(size);
        var used = 0;
        try
        {
            return Price(checkout, campaigns, basket, coupons, report, memory, ref used);
        }
        finally
        {
            memory.AsSpan(0, used).Clear();
            ArrayPool<Candidate>.Shared.Return(memory);
        }
    }

    private static Priced Price(
        CheckoutCase checkout,
        RunningCampaign[] campaigns,
        Basket basket,
        IReadOnlyList<CouponId>? coupons,
        OfferReport? report,
        Candidate[] memory,
        ref int used)
    {
        Span<long> left = stackalloc long[basket.Lines.Count];
        Span<long> parts = stackalloc long[basket.Lines.Count];
        var rest = new BasketRest(basket, left);
        var shortlist = new Shortlist(checkout, rest, parts, memory, report);
        foreach (var campaign in campaigns)
            shortlist.AddDiscounts(campaign);
        foreach (var coupon in checkout.Card.Coupons.Held)
        {
            if (coupon.IsUsableAt(checkout.Now) && coupons?.Contains(coupon.Id) is not false)
                shortlist.AddCoupon(coupon);
        }

        var candidates = shortlist.Sort();
        used = candidates.Length;
        var best = new CombinationSearch(candidates, rest, parts).Run();
        return best.Count == 0
            ? new Priced([], [], new Fen[basket.Lines.Count], Fen.Zero, ReasonOf(shortlist.Closest))
            : Apply(best, candidates, rest, parts, report);
    }

    private static Priced Apply(
        in Combination best,
        ReadOnlySpan<Candidate> candidates,
        BasketRest rest,
        Span<long> parts,
        OfferReport? report)
    {
        Span<int> places = stackalloc int[best.Count];
        best.InOrderOfApplication(candidates, places);
        var applied = new AppliedOffer[best.Count];
        var campaigns = new RunningCampaign[best.Count];
        var lines = new Fen[parts.Length];
        rest.Reset();
        for (var i = 0; i < applied.Length; i++)
        {
            ref readonly var candidate = ref candidates[places[i]];
            var total = rest.TotalOf(candidate.Offer) ?? 0;
            var discount = rest.Take(candidate, parts);
            for (var line = 0; line < lines.Length; line++)
                lines[line] += new Fen(parts[line]);
            campaigns[i] = candidate.Campaign;
            applied[i] = Discounting.Apply(candidate, new Fen(total), new Fen(discount), rest, parts);
            report?.Apply(candidate.Reported, applied[i].Discount);
        }

        return new Priced(applied, campaigns, lines, new Fen(best.Discount), null);
    }

    private static DeclineReason ReasonOf(SkipReason closest) => closest switch
    {
        SkipReason.BasketBelowMinimum => DeclineReason.BasketBelowMinimum,
        SkipReason.MemberLimitReached => DeclineReason.MemberLimitReached,
        SkipReason.MemberDayLimitReached => DeclineReason.MemberDayLimitReached,
        SkipReason.CampaignExhausted => DeclineReason.CampaignExhausted,
        SkipReason.CampaignDayExhausted => DeclineReason.CampaignDayExhausted,
        SkipReason.CampaignMerchantExhausted => DeclineReason.CampaignMerchantExhausted,
        _ => DeclineReason.NoApplicableOffer,
    };
}
