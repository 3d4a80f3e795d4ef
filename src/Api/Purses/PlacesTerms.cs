using System.ComponentModel.DataAnnotations;
using CardPlatform.Api.Documents;
using CardPlatform.Domain.Merchants;

namespace CardPlatform.Api.Purses;

/// <summary>Where something holds. All that is given has to fit.</summary>
/// <param name="Merchants">The ids of these merchants; absent for any.</param>
/// <param name="Categories">Merchants of these categories; absent for any.</param>
/// <param name="Cities">Stores in these cities (GB/T 2260); absent for any.</param>
internal sealed record PlacesTerms(
    [property: MaxLength(Places.MaxMerchants)] IReadOnlyList<string>? Merchants = null,
    [property: MaxLength(Places.MaxCategories)] IReadOnlyList<string>? Categories = null,
    [property: MaxLength(18), Each(410100, 419001)] IReadOnlyList<int>? Cities = null);
