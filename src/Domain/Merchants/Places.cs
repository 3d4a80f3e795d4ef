using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Merchants;

/// <summary>Where something holds. All that is given has to fit; null means any.</summary>
/// <param name="Merchants">These merchants.</param>
/// <param name="Categories">Merchants of these categories.</param>
/// <param name="Cities">Stores in these cities.</param>
public sealed record Places(
    IReadOnlyList<MerchantId>? Merchants = null,
    IReadOnlyList<CategoryCode>? Categories = null,
    IReadOnlyList<City>? Cities = null)
{
    public const int MaxMerchants = 1_000;
    public const int MaxCategories = 50;

    public static readonly Places Everywhere = new();
}
