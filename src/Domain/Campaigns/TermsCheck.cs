using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Campaigns;

/// <summary>
/// Checks that the terms of a campaign make sense together; each value in them was checked where it was made.
/// </summary>
public static class TermsCheck
{
    /// <summary>The first problem in the order of <see cref="TermsProblem"/>, or null.</summary>
    public static TermsProblem? ProblemOf(CampaignTerms terms)
    {
        if (!IsName(terms.Name.Zh) || !IsName(terms.Name.En))
            return TermsProblem.NameMissing;
        if (terms.Span.Length > CampaignTerms.MaxSpan)
            return TermsProblem.SpanTooLong;
        return ProblemOf(terms.Offers) ?? ProblemOf(terms.Merchants?.Count) ?? ProblemOf(terms.Limits);
    }

    private static bool IsName(string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= CampaignName.MaxLength && !text.Any(char.IsControl);

    private static TermsProblem? ProblemOf(IReadOnlyList<Offer> offers)
    {
        if (offers.Count == 0)
            return TermsProblem.OffersMissing;
        if (offers.Count > CampaignTerms.MaxOffers)
            return TermsProblem.TooManyOffers;
        if (offers.DistinctBy(offer => offer.No).Count() != offers.Count)
            return TermsProblem.OfferNoRepeated;
        if (offers.Any(offer => !HasBenefit(offer)))
            return TermsProblem.OfferWithoutBenefit;
        return offers.Any(offer => offer.LeastTotal.IsNegative) ? TermsProblem.OfferMinimumNegative : null;
    }

    private static bool HasBenefit(Offer offer) => offer switch
    {
        Offer.PercentOff percent => percent.Share.Value > 0 && percent.Cap is not { Value: <= 0 },
        Offer.AmountOff amount => amount.Off > Fen.Zero,
        _ => throw new ArgumentOutOfRangeException(nameof(offer), offer, "An offer of a later version."),
    };

    private static TermsProblem? ProblemOf(int? merchants) => merchants switch
    {
        0 => TermsProblem.MerchantsMissing,
        > CampaignTerms.MaxMerchants => TermsProblem.TooManyMerchants,
        _ => null,
    };

    private static TermsProblem? ProblemOf(CampaignLimits limits) =>
        limits is
        {
            TotalCount: not <= 0,
            TotalBudget: not { Value: <= 0 },
            PerDayCount: not <= 0,
            PerMemberTotal: not <= 0,
            PerMemberPerDay: not <= 0,
        }
            ? null
            : TermsProblem.LimitNotPositive;
}
