using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>Turns the best offer into amounts: who pays for it, and which line it falls on.</summary>
internal static class Discounting
{
    public static AppliedOffer Apply(
        RunningCampaign campaign, Offer.Discount offer, Fen discount, IReadOnlyList<Fen> lines)
    {
        var terms = campaign.Terms;
        return new AppliedOffer(
            campaign.Id,
            campaign.TermsVersion,
            offer.No,
            terms.Name,
            discount,
            terms.Funding.Split(discount),
            terms.Span.Until,
            [.. lines.Select(part => (Fen?)part)],
            offer.LeastTotal > Fen.Zero ? offer.LeastTotal : null,
            Took: terms.Limits.PerDayCount is null ? null : QuotasTaken.Day);
    }

    /// <summary>Splits a discount, at most the total, over the lines in proportion to what they cost.</summary>
    public static Fen[] Split(Basket basket, Fen discount)
    {
        Span<long> weights = stackalloc long[basket.Lines.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = basket.Lines[i].Total.Value;
        return [.. LargestRemainder.Split(discount.Value, weights).Select(part => new Fen(part))];
    }
}
