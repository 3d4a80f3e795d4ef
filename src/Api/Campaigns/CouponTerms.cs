using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>A coupon to claim, and to use for a discount later.</summary>
/// <param name="Gives">The discount that it is used for.</param>
/// <param name="ValidDays">
/// For how many days of 24 hours from its claim it can be used, within the campaign: 1 to 366.
/// </param>
/// <param name="Claims">How many may be claimed; one by each member if nothing is said.</param>
/// <param name="ClaimUntil">Until when it may be claimed; as long as the campaign lasts if nothing is said.</param>
internal sealed record CouponTerms(
    DiscountTerms Gives,
    [property: Range(1, Offer.Coupon.MaxValidDays)] int ValidDays,
    ClaimTerms? Claims = null,
    DateTimeOffset? ClaimUntil = null)
{
    public static CouponTerms From(Offer.Coupon coupon) => new(
        DiscountTerms.From(coupon.Gives), coupon.ValidDays, ClaimTerms.From(coupon.Claims), coupon.ClaimUntil);
}
