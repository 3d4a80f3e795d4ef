using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>Says all that is true of an offer as it is applied: who pays, and which line it falls on.</summary>
internal static class Discounting
{
    /// <param name="candidate">The offer.</param>
    /// <param name="total">What its lines totalled before it.</param>
    /// <param name="discount">What it took off.</param>
    /// <param name="rest">The basket.</param>
    /// <param name="parts">The part on each line.</param>
    public static AppliedOffer Apply(
        in Candidate candidate, Fen total, Fen discount, BasketRest rest, ReadOnlySpan<long> parts)
    {
        var lines = new Fen?[parts.Length];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = rest.Covers(candidate.Offer, i) ? new Fen(parts[i]) : null;

        var campaign = candidate.Campaign;
        var (terms, limits) = (campaign.Terms, campaign.Terms.Limits);
        var took = (limits.PerDayCount is null ? QuotasTaken.None : QuotasTaken.Day)
            | (limits.PerMerchantCount is null ? QuotasTaken.None : QuotasTaken.Merchant);
        return new AppliedOffer(
            campaign.Id,
            campaign.TermsVersion,
            candidate.No,
            terms.Name,
            discount,
            terms.Funding.Split(discount),
            campaign.InForceUntil,
            lines,
            MinimumOf(candidate.Offer.Discount, total) is { Value: > 0 } minimum ? minimum : null,
            terms.Refund,
            candidate.Coupon?.Id,
            took is QuotasTaken.None ? null : took);
    }

    private static Fen MinimumOf(Offer.Discount discount, Fen total) =>
        discount is Offer.Tiers tiers ? tiers.StepOn(total)!.Minimum : discount.LeastTotal;
}
