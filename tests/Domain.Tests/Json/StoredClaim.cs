using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Tests.Json;

/// <summary>The stored line of a claim.</summary>
internal static class StoredClaim
{
    public const string Line =
        """
        {"e":"coupon","coupon":"c1042-3","campaign":9,"campaignVersion":2,"offer":1,
        "name":{"zh":"五一惠购","en":"May Day"},"gives":{"o":"amount","off":1000,"minimum":5000,"no":1},
        "until":"2026-05-08T04:00:00+00:00","campaignUntil":"2026-05-31T16:00:00+00:00","at":"@"}
        """;

    public static readonly CouponClaimed Event = new(
        Sample.Now,
        new CouponId(new CardId(1042), 3),
        new CampaignId(9),
        CampaignVersion: 2,
        new OfferNo(1),
        new CampaignName("五一惠购", "May Day"),
        new Offer.AmountOff(new OfferNo(1), new Fen(1_000), new Fen(5_000)),
        Sample.Now.AddDays(7),
        Sample.May.Until);
}
