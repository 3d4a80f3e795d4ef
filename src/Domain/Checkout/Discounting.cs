using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>Turns the best offer into amounts: who pays for it, and which line it falls on.</summary>
internal static class Discounting
{
    public static AppliedOffer Apply(BestOffer.Found best)
    {
        var terms = best.Campaign.Terms;
        return new AppliedOffer(
            best.Campaign.Id,
            best.Campaign.TermsVersion,
            best.Offer.No,
            terms.Name,
            best.Discount,
            terms.Funding.Split(best.Discount),
            terms.Span.Until);
    }

    /// <summary>Splits a discount, at most the total, over the lines in proportion to what they cost.</summary>
    public static long[] Split(Basket basket, Fen discount)
    {
        Span<long> weights = stackalloc long[basket.Lines.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = basket.Lines[i].Total.Value;
        return LargestRemainder.Split(discount.Value, weights);
    }
}
