using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>What a campaign gives: exactly one of the six kinds.</summary>
/// <param name="No">Its number within the campaign: 1 to 99.</param>
/// <param name="PercentOff">A share of the basket.</param>
/// <param name="AmountOff">An amount off.</param>
/// <param name="Tiers">The more is bought, the more is taken off: 1 to 10 steps.</param>
/// <param name="FixedPrice">Certain articles for a price of their own.</param>
/// <param name="Benefit">Money into a purse.</param>
/// <param name="Coupon">A coupon to claim.</param>
/// <param name="Categories">Of a discount: about articles of these categories only.</param>
internal sealed record OfferTerms(
    [property: Range(1, OfferNo.Max)] int No,
    PercentOffTerms? PercentOff = null,
    AmountOffTerms? AmountOff = null,
    [property: MinLength(1), MaxLength(Offer.Tiers.MaxSteps)] IReadOnlyList<TierTerms>? Tiers = null,
    FixedPriceTerms? FixedPrice = null,
    BenefitTerms? Benefit = null,
    CouponTerms? Coupon = null,
    [property: MinLength(1), MaxLength(Offer.Discount.MaxCategories)] IReadOnlyList<string>? Categories = null)
{
    public static OfferTerms From(Offer offer) => offer switch
    {
        Offer.Discount discount => From(offer.No, DiscountTerms.From(discount)),
        Offer.Benefit benefit => new(offer.No.Value, Benefit: BenefitTerms.Of(benefit)),
        Offer.Coupon coupon => new(offer.No.Value, Coupon: CouponTerms.From(coupon)),
        _ => throw new UnreachableException(),
    };

    private static OfferTerms From(OfferNo no, DiscountTerms terms) => new(
        no.Value, terms.PercentOff, terms.AmountOff, terms.Tiers, terms.FixedPrice, Categories: terms.Categories);
}
