using System.Text.Json.Serialization;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Domain.Coupons;

/// <summary>The coupons on a card, and the claims that still count. Immutable: an event makes the next one.</summary>
/// <remarks>
/// A coupon that has been used stays until it would have expired, because a full refund opens it again. Expired ones
/// go with the next claim.
/// </remarks>
public sealed record CouponBook
{
    /// <summary>The most coupons that a card has at once, used ones that have not expired included.</summary>
    public const int MaxHeld = 128;

    public static readonly CouponBook Empty = new(null, null);

    /// <param name="held">The coupons, in the order of their claims; null for none.</param>
    /// <param name="claims">How often the member has claimed from which campaigns; null for never.</param>
    [JsonConstructor]
    public CouponBook(IReadOnlyList<HeldCoupon>? held, UsageCounts? claims)
    {
        Held = held ?? [];
        Claims = claims ?? UsageCounts.Empty;
    }

    public IReadOnlyList<HeldCoupon> Held { get; }

    public UsageCounts Claims { get; }

    /// <summary>The coupon, open or used; null if the card does not have it any more, or never had.</summary>
    public HeldCoupon? Find(CouponId id)
    {
        foreach (var coupon in Held)
        {
            if (coupon.Id == id)
                return coupon;
        }

        return null;
    }

    /// <summary>Whether one more coupon can be kept.</summary>
    public bool HasRoom(DateTimeOffset now) => Held.Count < MaxHeld || Held.Any(coupon => coupon.Until <= now);

    /// <summary>The book after one more event of the card; the same one if the event is not about coupons.</summary>
    public CouponBook Apply(CardEvent happened) => happened switch
    {
        CouponClaimed claimed => Add(claimed),
        Redeemed redeemed => Use(redeemed),
        Refunded { IsFull: true } refunded => Restore(refunded),
        _ => this,
    };

    private CouponBook Add(CouponClaimed claimed)
    {
        var held = new List<HeldCoupon>(Held.Count + 1);
        held.AddRange(Held.Where(coupon => claimed.At < coupon.Until));
        held.Add(new HeldCoupon(
            claimed.Coupon,
            claimed.Campaign,
            claimed.CampaignVersion,
            claimed.Offer,
            claimed.Name,
            claimed.Gives,
            claimed.At,
            claimed.Until));
        return new CouponBook(held, Claims.Add(claimed.Campaign, claimed.At, claimed.CampaignUntil));
    }

    private CouponBook Use(Redeemed redeemed)
    {
        var book = this;
        foreach (var applied in redeemed.Applied)
        {
            if (applied.Coupon is { } used)
                book = book.With(used, redeemed.At);
        }

        return book;
    }

    // One that has expired and gone meanwhile stays gone.
    private CouponBook Restore(Refunded refunded)
    {
        var book = this;
        foreach (var offer in refunded.Offers)
        {
            if (offer.Coupon is { } used)
                book = book.With(used, usedAt: null);
        }

        return book;
    }

    private CouponBook With(CouponId id, DateTimeOffset? usedAt) => Find(id) is null
        ? this
        : new CouponBook([.. Held.Select(each => each.Id == id ? each with { UsedAt = usedAt } : each)], Claims);
}
