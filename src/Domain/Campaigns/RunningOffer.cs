using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;

namespace CardPlatform.Domain.Campaigns;

/// <summary>A discount made ready for pricing, which asks it of every line of every basket.</summary>
internal sealed class RunningOffer
{
    private readonly IReadOnlyList<CategoryCode>? _listedCategories;
    private readonly IReadOnlyList<Sku>? _listedSkus;
    private readonly CodeSet? _categories;
    private readonly CodeSet? _skus;

    private RunningOffer(Offer.Discount discount, bool isKept)
    {
        Discount = discount;
        Rank = discount switch
        {
            Offer.FixedPrice => 0,
            Offer.PercentOff => 1,
            Offer.Tiers => 2,
            Offer.AmountOff => 3,
            _ => throw new ArgumentOutOfRangeException(nameof(discount), discount, "An offer of a later version."),
        };
        _listedCategories = discount.Categories;
        _listedSkus = (discount as Offer.FixedPrice)?.Skus;
        IsOfWhole = _listedCategories is null && discount is not Offer.FixedPrice;
        if (!isKept)
            return;
        _categories = CodeSet.Of(_listedCategories?.Select(category => category.Value));
        _skus = CodeSet.Of(_listedSkus?.Select(sku => sku.Value));
    }

    public Offer.Discount Discount { get; }

    /// <summary>Lower ranks are applied first: prices of one article, then shares, then sums.</summary>
    public int Rank { get; }

    /// <summary>Whether it is about every line, and only what they total matters.</summary>
    public bool IsOfWhole { get; }

    /// <summary>For a campaign in force: made once, asked often.</summary>
    public static RunningOffer Of(Offer.Discount discount) => new(discount, isKept: true);

    /// <summary>For a coupon of an earlier version of its campaign: asked once, so nothing is prepared.</summary>
    public static RunningOffer OnceOf(Offer.Discount discount) => new(discount, isKept: false);

    /// <summary>Whether the offer is about a line.</summary>
    public bool Covers(BasketLine line) => IsOfWhole || CoversLine(line);

    private bool CoversLine(BasketLine line) => CoversCategory(line.Category) && CoversSku(line.Sku);

    private bool CoversCategory(CategoryCode? category)
    {
        if (_listedCategories is null)
            return true;
        if (category is not { } known)
            return false;
        return _categories?.Contains(known.Value) ?? _listedCategories.Contains(known);
    }

    private bool CoversSku(Sku? sku)
    {
        if (_listedSkus is null)
            return true;
        if (sku is not { } known)
            return false;
        return _skus?.Contains(known.Value) ?? _listedSkus.Contains(known);
    }
}
