using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>Certain articles for a price of their own, the dearest units first.</summary>
/// <param name="Price">What one unit then costs: at most 100,000,000 fen.</param>
/// <param name="Skus">These articles; all of the offer's categories if nothing is said.</param>
/// <param name="MaxUnits">So many units in one checkout; any number if nothing is said.</param>
internal sealed record FixedPriceTerms(
    Amount Price,
    [property: MinLength(1), MaxLength(Offer.FixedPrice.MaxSkus)] IReadOnlyList<string>? Skus = null,
    [property: Range(1, int.MaxValue)] int? MaxUnits = null)
{
    public static FixedPriceTerms From(Offer.FixedPrice article) => new(
        article.Price, article.Skus?.Select(sku => sku.Value).ToArray(), article.MaxUnits);
}
