using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>What a coupon is used for: exactly one of the four kinds.</summary>
/// <param name="PercentOff">A share of the basket.</param>
/// <param name="AmountOff">An amount off.</param>
/// <param name="Tiers">The more is bought, the more is taken off: 1 to 10 steps.</param>
/// <param name="FixedPrice">Certain articles for a price of their own.</param>
/// <param name="Categories">About articles of these categories only.</param>
internal sealed record DiscountTerms(
    PercentOffTerms? PercentOff = null,
    AmountOffTerms? AmountOff = null,
    [property: MinLength(1), MaxLength(Offer.Tiers.MaxSteps)] IReadOnlyList<TierTerms>? Tiers = null,
    FixedPriceTerms? FixedPrice = null,
    [property: MinLength(1), MaxLength(Offer.Discount.MaxCategories)] IReadOnlyList<string>? Categories = null)
{
    public static DiscountTerms From(Offer.Discount discount)
    {
        var categories = discount.Categories?.Select(category => category.Value).ToArray();
        return discount switch
        {
            Offer.PercentOff percent => new(
                PercentOff: new PercentOffTerms(percent.Share.Value, Amount.From(percent.Cap)), Categories: categories),
            Offer.AmountOff amount => new(
                AmountOff: new AmountOffTerms(amount.Off, amount.Minimum), Categories: categories),
            Offer.Tiers tiers => new(
                Tiers: [.. tiers.Steps.Select(step => new TierTerms(step.Minimum, step.Off))], Categories: categories),
            Offer.FixedPrice article => new(FixedPrice: FixedPriceTerms.From(article), Categories: categories),
            _ => throw new UnreachableException(),
        };
    }
}
