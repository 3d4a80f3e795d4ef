using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Json;

/// <summary>One stored line of every event about money on a card, and of every event of the rulebook.</summary>
internal static class StoredWalletEvents
{
    private static readonly HoldId Hold = new(new CardId(1042), 7);

    private static readonly SeatPaymentId Seats = new(new ActivityId(5), 12, 1);

    private static readonly Slice First = new(
        new LotNo(1), PurseCode.Of("festival"), new Fen(300), new CampaignId(9), Funder.Union, Sample.May.Until);

    private static readonly Slice Second = First with { Lot = new LotNo(2), Funder = Funder.Sponsor };

    public static TheoryData<string, CardEvent> OfLots() => new()
    {
        {
            """
            {"e":"granted","campaign":9,"campaignVersion":1,"offer":1,
            "name":{"zh":"五一福利","en":"May Day benefit"},
            "lots":[{"no":1,"purse":"festival","funder":"UNION","campaign":9,"available":300,"held":0,
            "from":"2026-04-30T16:00:00+00:00","until":"2026-05-31T16:00:00+00:00"}],
            "until":"2026-05-31T16:00:00+00:00","at":"@"}
            """,
            new Granted(
                Sample.Now,
                new CampaignId(9),
                1,
                new OfferNo(1),
                new CampaignName("五一福利", "May Day benefit"),
                [
                    new Lot(
                        new LotNo(1),
                        PurseCode.Of("festival"),
                        Funder.Union,
                        new CampaignId(9),
                        new Fen(300),
                        Fen.Zero,
                        Sample.May.From,
                        Sample.May.Until),
                ],
                Sample.May.Until)
        },
        {
            """
            {"e":"expired","slices":[{"lot":1,"purse":"festival","amount":300,"campaign":9,"funder":"UNION",
            "until":"2026-05-31T16:00:00+00:00"}],"at":"@"}
            """,
            new LotsExpired(Sample.Now, [First])
        },
    };

    public static TheoryData<string, CardEvent> OfSeats() => new()
    {
        {
            """
            {"e":"seats-paid","payment":{"activity":5,"signUp":12,"round":1},
            "price":[{"lot":1,"purse":"festival","amount":300,"campaign":9,"funder":"UNION",
            "until":"2026-05-31T16:00:00+00:00"}],"at":"@"}
            """,
            new SeatsPaid(Sample.Now, Seats, [First])
        },
        {
            """{"e":"seats-not-paid","payment":{"activity":5,"signUp":12,"round":1},"at":"@"}""",
            new SeatsNotPaid(Sample.Now, Seats)
        },
        {
            """
            {"e":"seats-refunded","payment":{"activity":5,"signUp":12,"round":1},
            "deposit":[{"slice":{"lot":1,"purse":"festival","amount":300,"campaign":9,"funder":"UNION",
            "until":"2026-05-31T16:00:00+00:00"}}],"at":"@"}
            """,
            new SeatsRefunded(Sample.Now, Seats, Deposit: [new Returned(First)])
        },
        {
            """{"e":"deposit-kept","payment":{"activity":5,"signUp":12,"round":1},"amount":50,"at":"@"}""",
            new DepositKept(Sample.Now, Seats, new Fen(50))
        },
        {
            """{"e":"barred","activity":5,"signUp":12,"until":"2026-05-31T16:00:00+00:00","at":"@"}""",
            new BarredForNoShow(Sample.Now, new ActivityId(5), 12, Sample.May.Until)
        },
    };

    public static TheoryData<string, CardEvent> OfHolds() => new()
    {
        {
            """
            {"e":"held","hold":"h1042-7","terminal":"42-3","store":1,"requestNo":"20260501-0001","asked":400,
            "slices":[{"lot":1,"purse":"festival","amount":300,"campaign":9,"funder":"UNION",
            "until":"2026-05-31T16:00:00+00:00"}],"deadline":"2026-05-01T04:02:00+00:00","at":"@"}
            """,
            new Authorized(
                Sample.Now,
                Hold,
                Sample.Terminal,
                new StoreNo(1),
                Sample.RequestNo,
                new Fen(400),
                [First],
                Sample.Now.AddMinutes(2))
        },
        {
            """
            {"e":"captured","hold":"h1042-7","terminal":"42-3","store":1,"requestNo":"20260501-0001","amount":300,
            "slices":[{"lot":1,"purse":"festival","amount":300,"campaign":9,"funder":"UNION",
            "until":"2026-05-31T16:00:00+00:00"}],
            "released":[{"slice":{"lot":2,"purse":"festival","amount":300,"campaign":9,"funder":"SPONSOR",
            "until":"2026-05-31T16:00:00+00:00"},
            "grace":{"no":3,"until":"2026-06-07T16:00:00+00:00"}}],"city":410100,"at":"@"}
            """,
            new Captured(
                Sample.Now,
                Hold,
                Sample.Terminal,
                new StoreNo(1),
                Sample.RequestNo,
                new Fen(300),
                [First],
                [new Returned(Second, new GraceLot(new LotNo(3), Sample.May.Until.AddDays(7)))],
                Sample.Zhengzhou)
        },
        {
            """
            {"e":"voided","hold":"h1042-7","terminal":"42-3","store":1,"requestNo":"20260501-0001",
            "released":[{"slice":{"lot":1,"purse":"festival","amount":300,"campaign":9,"funder":"UNION",
            "until":"2026-05-31T16:00:00+00:00"},"forfeited":true}],"at":"@"}
            """,
            new HoldVoided(
                Sample.Now,
                Hold,
                Sample.Terminal,
                new StoreNo(1),
                Sample.RequestNo,
                [new Returned(First, Forfeited: true)])
        },
        {
            """{"e":"lapsed","hold":"h1042-7","released":[],"at":"@"}""",
            new HoldLapsed(Sample.Now, Hold, [])
        },
    };

    public static TheoryData<string, RulebookEvent> OfTheRulebook() => new()
    {
        {
            """
            {"e":"purse","purse":{"code":"festival","name":{"zh":"节日福利","en":"Festival benefit"},"priority":10,
            "expiry":{"x":"grace","days":7},"places":{"merchants":[42],"categories":["supermarket"],"cities":[410100]},
            "calendar":{"weekdays":[6,0],"holidays":"INCLUDED","windows":[{"from":"22:00:00","until":"02:00:00"}]},
            "combinesWithDiscounts":false,"dailyCap":1000,"redemptionCap":500},"at":"@"}
            """,
            new RulebookEvent.PurseDeclared(
                Sample.Now,
                new Purse(
                    PurseCode.Of("festival"),
                    new PurseName("节日福利", "Festival benefit"),
                    10,
                    new ExpiryPolicy.Grace(7),
                    new Places([Sample.Merchant], [CategoryCode.Of("supermarket")], [Sample.Zhengzhou]),
                    new CalendarRule(
                        [DayOfWeek.Saturday, DayOfWeek.Sunday],
                        HolidayRule.Included,
                        [new DailyWindow(new TimeOnly(22, 0), new TimeOnly(2, 0))]),
                    CombinesWithDiscounts: false,
                    new Fen(1_000),
                    new Fen(500)))
        },
        {
            """{"e":"holidays","days":["2026-05-01"],"at":"@"}""",
            new RulebookEvent.HolidaysSet(Sample.Now, [Sample.Today])
        },
    };
}
