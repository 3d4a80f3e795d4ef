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

    /// <summary>
    /// Whether a store of this merchant, kind and city is one of them; where no merchant is, lists of merchants and
    /// kinds do not have it.
    /// </summary>
    public bool Contain(MerchantId? merchant, CategoryCode? category, City city) =>
        (Merchants is null || (merchant is { } one && Merchants.Contains(one)))
        && (Categories is null || (category is { } kind && Categories.Contains(kind)))
        && Cities?.Contains(city) is not false;
}
