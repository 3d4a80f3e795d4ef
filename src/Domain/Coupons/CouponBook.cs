using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Coupons;

/// <summary>The coupons on a card, and the claims that still count. Immutable: an event makes the next one.</summary>
public sealed record CouponBook
{
    public static readonly CouponBook Empty = new();

    /// <summary>The book after one more event of the card; the same one if the event is not about coupons.</summary>
    public CouponBook Apply(CardEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return this;
    }
}
