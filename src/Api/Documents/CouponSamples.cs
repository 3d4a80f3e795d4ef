using CardPlatform.Api.Campaigns;
using CardPlatform.Api.Coupons;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Documents;

/// <summary>The examples of coupons in the OpenAPI document.</summary>
internal static class CouponSamples
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, BusinessDay.Offset);

    private static readonly CouponResponse Coupon = new(
        "c20001-7",
        "18",
        1,
        RequestSamples.CampaignName,
        new DiscountTerms(AmountOff: new AmountOffTerms(new Amount(2000), new Amount(10_000))),
        Noon,
        Noon.AddDays(7),
        CouponResponse.Open);

    public static readonly ClaimRequest Claim = new(RequestSamples.CardNumber);

    public static readonly ClaimResponse Claimed = new(ClaimResponse.Claimed, Coupon);

    public static readonly ClaimResponse Declined = ClaimResponse.From(ClaimDecline.CouponsSoldOut);

    public static readonly CouponsResponse Coupons = new(
        "20001", [Coupon with { Status = CouponResponse.Used, UsedAt = Noon.AddHours(1) }]);
}
