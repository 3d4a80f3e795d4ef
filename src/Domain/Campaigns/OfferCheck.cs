using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Campaigns;

/// <summary>Checks that the offers of a campaign make sense, alone and with the rest of its terms.</summary>
internal static class OfferCheck
{
    /// <summary>The first problem in the order of <see cref="TermsProblem"/>, or null.</summary>
    public static TermsProblem? ProblemOf(CampaignTerms terms)
    {
        TermsProblem? first = null;
        foreach (var offer in terms.Offers)
        {
            if (ProblemOf(offer, terms) is { } problem && !(problem >= first))
                first = problem;
        }

        return first;
    }

    private static TermsProblem? ProblemOf(Offer offer, CampaignTerms terms) => offer switch
    {
        Offer.Discount discount => ProblemOf(discount),
        Offer.Coupon coupon => ProblemOf(coupon, terms),
        Offer.Benefit benefit => ProblemOf(benefit, terms),
        _ => throw new ArgumentOutOfRangeException(nameof(offer), offer, "An offer of a later version."),
    };

    private static TermsProblem? ProblemOf(Offer.Discount discount)
    {
        if (!HasBenefit(discount))
            return TermsProblem.OfferWithoutBenefit;
        if (discount.LeastTotal.IsNegative || discount is Offer.FixedPrice { Price.IsNegative: true })
            return TermsProblem.OfferMinimumNegative;
        if (discount is Offer.Tiers { Steps: var steps } && !AreTiers(steps))
            return TermsProblem.TiersInvalid;
        if (discount is Offer.FixedPrice article && !IsFixedPrice(article))
            return TermsProblem.FixedPriceInvalid;
        return IsListOf(discount.Categories) ? null : TermsProblem.OfferCategoriesInvalid;
    }

    private static bool HasBenefit(Offer.Discount discount) => discount switch
    {
        Offer.PercentOff percent => percent.Share.Value > 0 && percent.Cap is not { Value: <= 0 },
        Offer.AmountOff amount => amount.Off > Fen.Zero,
        Offer.Tiers tiers => tiers.Steps.All(step => step.Off > Fen.Zero),
        Offer.FixedPrice => true,
        _ => throw new ArgumentOutOfRangeException(nameof(discount), discount, "An offer of a later version."),
    };

    private static bool AreTiers(IReadOnlyList<Tier> steps) =>
        steps.Count is > 0 and <= Offer.Tiers.MaxSteps
        && steps.Zip(steps.Skip(1)).All(pair =>
            pair.First.Minimum < pair.Second.Minimum && pair.First.Off < pair.Second.Off);

    private static bool IsFixedPrice(Offer.FixedPrice article) =>
        article is { Skus: null or { Count: > 0 and <= Offer.FixedPrice.MaxSkus }, MaxUnits: not <= 0 }
        && (article.Skus is not null || article.Categories is not null);

    private static bool IsListOf(IReadOnlyList<CategoryCode>? categories) =>
        categories is null or { Count: > 0 and <= Offer.Discount.MaxCategories };

    private static TermsProblem? ProblemOf(Offer.Coupon coupon, CampaignTerms terms)
    {
        if (ProblemOf(coupon.Gives) is { } problem)
            return problem;
        if (coupon.ValidDays is < 1 or > Offer.Coupon.MaxValidDays
            || coupon.ClaimUntil <= terms.Span.From
            || coupon.ClaimUntil > terms.Span.Until)
            return TermsProblem.CouponValidityInvalid;
        return coupon.Claims is { PerMember: > 0, Total: not <= 0, PerDay: not <= 0 }
            ? null
            : TermsProblem.LimitNotPositive;
    }

    private static TermsProblem? ProblemOf(Offer.Benefit benefit, CampaignTerms terms)
    {
        if (benefit.Amount <= Fen.Zero)
            return TermsProblem.OfferWithoutBenefit;
        if (terms.Funding.Merchant.Value > 0)
            return TermsProblem.BenefitFundedByMerchant;
        if (benefit.Valid.Until <= terms.Span.From || benefit.Valid.Length > CampaignTerms.MaxSpan)
            return TermsProblem.BenefitPeriodInvalid;
        return IsFitForBenefits(terms) ? null : TermsProblem.BenefitTermsUnfit;
    }

    private static bool IsFitForBenefits(CampaignTerms terms) =>
        terms is
        {
            Merchants: null,
            Places: null,
            Calendar: null,
            Stacking: null,
            LastFen: null or LastFen.Decline,
            Refund: null,
            Limits: { PerDayCount: null, PerMemberTotal: null, PerMemberPerDay: null, PerMerchantCount: null },
        };
}
