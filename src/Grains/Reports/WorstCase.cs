using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Grains.Reports;

/// <summary>
/// The most that a campaign can cost all its funders together. Never too little: every limit that is declared bounds
/// how often it can be used, every offer what one use can give, and a budget both.
/// </summary>
internal static class WorstCase
{
    /// <param name="terms">What it promises.</param>
    /// <param name="reach">How many members there are in its audience.</param>
    /// <returns>In fen; null if nothing limits it.</returns>
    public static long? Of(CampaignTerms terms, long reach)
    {
        var most = (Int128)terms.Offers.Max(MostOf).Value;
        var bounds = UsesOf(terms, reach).Select(uses => uses * most)
            .Append(terms.Limits.TotalBudget is { } budget ? budget.Value : null)
            .OfType<Int128>()
            .ToList();
        return bounds.Count == 0 ? null : (long)Int128.Min(bounds.Min(), long.MaxValue);
    }

    private static IEnumerable<Int128?> UsesOf(CampaignTerms terms, long reach)
    {
        var limits = terms.Limits;
        Int128 days = DaysOf(terms.Span);
        yield return limits.TotalCount;
        yield return days * limits.PerDayCount;
        yield return (Int128)reach * limits.PerMemberTotal;
        yield return reach * days * limits.PerMemberPerDay;
        yield return (Int128?)terms.Where.Merchants?.Count * limits.PerMerchantCount;
        if (terms.Offers is [Offer.Coupon { Claims: var claims }])
        {
            yield return claims.Total;
            yield return days * claims.PerDay;
            yield return (Int128)reach * claims.PerMember;
        }

        if (terms.Class is CampaignClass.Benefits)
            yield return reach;
    }

    private static Fen MostOf(Offer offer) => offer switch
    {
        Offer.PercentOff percent => percent.Cap ?? percent.Share.Of(Basket.MaxTotal),
        Offer.AmountOff amount => amount.Off,
        Offer.Tiers tiers => tiers.Steps[^1].Off,
        Offer.Benefit benefit => benefit.Amount,
        Offer.Coupon coupon => MostOf(coupon.Gives),
        _ => Basket.MaxTotal,
    };

    private static int DaysOf(Interval span) =>
        BusinessDay.Of(span.Until.AddTicks(-1)).Date.DayNumber - BusinessDay.Of(span.From).Date.DayNumber + 1;
}
