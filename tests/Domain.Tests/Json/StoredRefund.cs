using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Domain.Tests.Json;

/// <summary>The stored line of a refund, with everything that one can say.</summary>
internal static class StoredRefund
{
    public const string Line =
        """
        {"e":"refunded","version":9,"sale":7,"soldAt":"2026-04-30T04:00:00+00:00","no":2,"previous":8,
        "terminal":"42-3","store":1,"requestNo":"20260501-0001",
        "lines":[{"lineNo":1,"quantity":1,"tender":300,"benefit":150,"discount":50},
        {"lineNo":2,"quantity":0,"tender":1}],
        "tender":251,"benefit":150,"discount":100,
        "offers":[{"campaign":9,"offer":2,"name":{"zh":"五一惠购","en":"May Day"},"discount":100,
        "funding":{"union":50,"merchant":30,"sponsor":20},"remaining":{"union":5,"merchant":3,"sponsor":2},
        "clawedBack":50,"coupon":"c1042-3","took":3}],
        "returned":[{"slice":{"lot":3,"purse":"meal","amount":50,"campaign":7,"funder":"UNION",
        "until":"2026-04-30T16:00:00+00:00"},"forfeited":true},
        {"slice":{"lot":2,"purse":"festival","amount":100,"campaign":7,"funder":"SPONSOR",
        "until":"2026-04-30T16:00:00+00:00"},
        "grace":{"no":4,"until":"2026-05-31T16:00:00+00:00"}}],
        "remaining":[{"quantity":1,"tender":350,"benefit":150,"discounts":[10]},{"quantity":1,"tender":99}],
        "city":410100,"at":"@"}
        """;

    public static readonly Refunded Event = new(
        Sample.Now,
        Version: 9,
        Sale: 7,
        Sample.Now.AddDays(-1),
        No: 2,
        Previous: 8,
        Sample.Terminal,
        new StoreNo(1),
        Sample.RequestNo,
        [new RefundedLine(1, 1, new Fen(300), new Fen(150), new Fen(50)), new RefundedLine(2, 0, new Fen(1))],
        new Fen(251),
        new Fen(150),
        new Fen(100),
        [
            new RefundedOffer(
                new CampaignId(9),
                new OfferNo(2),
                new CampaignName("五一惠购", "May Day"),
                new Fen(100),
                new Funding(new Fen(50), new Fen(30), new Fen(20)),
                new Funding(new Fen(5), new Fen(3), new Fen(2)),
                new Fen(50),
                new CouponId(new CardId(1042), 3),
                QuotasTaken.Day | QuotasTaken.Merchant),
        ],
        [
            new Returned(
                new Slice(
                    new LotNo(3),
                    PurseCode.Of("meal"),
                    new Fen(50),
                    new CampaignId(7),
                    Funder.Union,
                    Sample.May.From),
                Forfeited: true),
            new Returned(
                new Slice(
                    new LotNo(2),
                    PurseCode.Of("festival"),
                    new Fen(100),
                    new CampaignId(7),
                    Funder.Sponsor,
                    Sample.May.From),
                new GraceLot(new LotNo(4), Sample.May.Until)),
        ],
        [new RemainingLine(1, new Fen(350), new Fen(150), [new Fen(10)]), new RemainingLine(1, new Fen(99))],
        Sample.Zhengzhou);
}
