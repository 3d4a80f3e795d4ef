using System.Text;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Json;

/// <summary>One stored line for every kind of terms there is. Lines are added, never edited.</summary>
public sealed class StoredTermsTests
{
    private const string Head =
        """
        [{"e":"created","terms":{"name":{"zh":"五一惠购","en":"May Day"},
        "span":{"from":"2026-04-30T16:00:00+00:00","until":"2026-05-31T16:00:00+00:00"},
        """;

    private const string Tail =
        """
        },"at":"2026-05-01T04:00:00+00:00"}]
        """;

    private static readonly IReadOnlyList<CategoryCode> Bakery = [CategoryCode.Of("bakery")];

    public static TheoryData<string, CampaignTerms> Lines() => new()
    {
        {
            """
            "offers":[{"o":"percent","share":1000,"cap":2000,"categories":["bakery"],"no":1},
            {"o":"tiers","steps":[{"minimum":10000,"off":1000},{"minimum":20000,"off":3000}],"no":2},
            {"o":"fixed","price":990,"skus":["A-1"],"maxUnits":2,"categories":["bakery"],"no":3}],
            "funding":{"union":10000,"merchant":0,"sponsor":0},"limits":{"perMerchantCount":500},
            "owner":77,"audience":{"unions":[77],"cities":[410100],"tags":["hardship"],"gender":"FEMALE",
            "birthday":{"month":false,"daysBefore":3,"daysAfter":7},"joinedBefore":"2020-01-01","minCardAgeDays":30},
            "places":{"merchants":[42],"categories":["bakery"],"cities":[410100]},
            "calendar":{"weekdays":[5,6],"holidays":"EXCLUDED","windows":[{"from":"22:00:00","until":"02:00:00"}]},
            "stacking":{"withOthers":true,"group":"may-day"},"lastFen":"REDUCE","refund":"CLAW_BACK"
            """,
            Everything()
        },
        {
            """
            "offers":[{"o":"coupon",
            "gives":{"o":"amount","off":2000,"minimum":10000,"categories":["bakery"],"no":1},"validDays":7,
            "claims":{"perMember":1,"total":1000,"perDay":100},"claimUntil":"2026-05-01T04:00:00+00:00","no":1}],
            "funding":{"union":10000,"merchant":0,"sponsor":0},"limits":{}
            """,
            Sample.Terms(null, new Offer.Coupon(
                new OfferNo(1),
                new Offer.AmountOff(new OfferNo(1), new Fen(2_000), new Fen(10_000), Bakery),
                ValidDays: 7,
                new ClaimLimits(1, 1_000, 100),
                Sample.Now))
        },
        {
            """
            "offers":[{"o":"benefit","purse":"festival","amount":10000,
            "valid":{"from":"2026-04-30T16:00:00+00:00","until":"2026-05-31T16:00:00+00:00"},"no":1}],
            "funding":{"union":10000,"merchant":0,"sponsor":0},"limits":{"totalCount":9}
            """,
            Sample.Terms(
                new CampaignLimits(TotalCount: 9),
                new Offer.Benefit(new OfferNo(1), PurseCode.Of("festival"), new Fen(10_000), Sample.May))
        },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Terms_StoredLine_IsWrittenAndReadBack(string line, CampaignTerms terms)
    {
        var stored = (Head + line + Tail).Replace("\n", "", StringComparison.Ordinal);

        var written = DomainJson.CampaignEvents.Write([new CampaignEvent.Created(Sample.Now, terms)]);
        Assert.Equal(stored, Encoding.UTF8.GetString(written));
        var read = DomainJson.CampaignEvents.Read(Encoding.UTF8.GetBytes(stored));
        Assert.Equal(stored, Encoding.UTF8.GetString(DomainJson.CampaignEvents.Write(read)));
    }

    [Fact]
    public void Where_TermsOfBeforePlaces_IsTheirMerchants()
    {
        var old = Sample.Terms() with { Merchants = [Sample.Merchant] };

        Assert.Equal([Sample.Merchant], old.Where.Merchants!);
        Assert.Null(old.Where.Categories);
        Assert.Equal(Places.Everywhere, Sample.Terms().Where);
    }

    private static CampaignTerms Everything() => Sample.Terms(
        new CampaignLimits(PerMerchantCount: 500),
        new Offer.PercentOff(new OfferNo(1), new BasisPoints(1_000), new Fen(2_000), Bakery),
        new Offer.Tiers(
            new OfferNo(2),
            [new Tier(new Fen(10_000), new Fen(1_000)), new Tier(new Fen(20_000), new Fen(3_000))]),
        new Offer.FixedPrice(new OfferNo(3), new Fen(990), [Sku.Of("A-1")], MaxUnits: 2, Bakery)) with
    {
        Owner = 77,
        Audience = new Audience(
            [77],
            [Sample.Zhengzhou],
            [TagCode.Of("hardship")],
            Gender.Female,
            new BirthdayWindow(DaysBefore: 3, DaysAfter: 7),
            new DateOnly(2020, 1, 1),
            MinCardAgeDays: 30),
        Places = new Places([Sample.Merchant], Bakery, [Sample.Zhengzhou]),
        Calendar = new CalendarRule(
            [DayOfWeek.Friday, DayOfWeek.Saturday],
            HolidayRule.Excluded,
            [new DailyWindow(new TimeOnly(22, 0), new TimeOnly(2, 0))]),
        Stacking = new Stacking(WithOthers: true, StackingGroup.Of("may-day")),
        LastFen = LastFen.Reduce,
        Refund = RefundRule.ClawBack,
    };
}
