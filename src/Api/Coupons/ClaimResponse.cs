using CardPlatform.Domain;
using CardPlatform.Domain.Coupons;

namespace CardPlatform.Api.Coupons;

/// <summary>What became of a claim.</summary>
/// <param name="Outcome"><c>claimed</c> or <c>declined</c>.</param>
/// <param name="Coupon">The coupon; claimed only.</param>
/// <param name="Reason">Why there is none; declined only. Nothing was written then.</param>
/// <param name="Message">The same for people.</param>
internal sealed record ClaimResponse(
    string Outcome, CouponResponse? Coupon = null, string? Reason = null, Sentence? Message = null)
{
    public const string Claimed = "claimed";
    public const string Declined = "declined";

    public static ClaimResponse From(CouponClaimed claimed) => new(Claimed, CouponResponse.From(claimed));

    public static ClaimResponse From(ClaimDecline reason) =>
        new(Declined, Reason: Codes.Of(reason), Message: reason.Sentence());
}
