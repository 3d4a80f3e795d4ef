using System.Text;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Tests.Json;

/// <summary>One stored line of every event. Lines are added, never edited: the journal holds rows like them.</summary>
public sealed class StoredEventsTests
{
    private const string At = "2026-05-01T04:00:00+00:00";

    private static readonly StaffId Staff = StaffId.Of("staff-7");
    private static readonly ContentHash Hash = ContentHash.Of(Sample.Terms());

    private static readonly CampaignTerms EveryTerm = Sample.Terms(
        new CampaignLimits(1_000, new Fen(500_000), 100, 5, 1),
        new Offer.PercentOff(new OfferNo(1), new BasisPoints(1_000), new Fen(2_000)),
        Sample.AmountOff(500, 3_000, no: 2)) with
    {
        Funding = Sample.Split(5_000, 3_000, 2_000),
        Merchants = [Sample.Merchant],
    };

    private static readonly Redeemed Redemption = new(
        Sample.Now,
        Sample.Terminal,
        new StoreNo(1),
        Sample.RequestNo,
        [new RedeemedLine(2, new Fen(500), new Fen(100), CategoryCode.Of("bakery"), Sku.Of("A-1"))],
        new Fen(1_000),
        new Fen(100),
        [
            new AppliedOffer(
                new CampaignId(9),
                1,
                new OfferNo(2),
                new CampaignName("五一惠购", "May Day"),
                new Fen(100),
                new Funding(new Fen(50), new Fen(30), new Fen(20)),
                Sample.May.Until),
        ]);

    public static TheoryData<string, CardEvent> CardEvents()
    {
        var lines = LivesAndCheckouts();
        lines.Add(StoredRefund.Line, StoredRefund.Event);
        lines.Add(StoredClaim.Line, StoredClaim.Event);
        return lines;
    }

    public static TheoryData<string, CardEvent> LivesAndCheckouts() => new()
    {
        {
            """{"e":"issued","number":"@1","member":{"memberNo":"M-000001","unionId":77,"city":410100},"at":"@"}""",
            new CardEvent.Issued(Sample.Now, Sample.Number, Sample.Member)
        },
        { """{"e":"activated","at":"@"}""", new CardEvent.Activated(Sample.Now) },
        { """{"e":"suspended","at":"@"}""", new CardEvent.Suspended(Sample.Now) },
        { """{"e":"lost","at":"@"}""", new CardEvent.ReportedLost(Sample.Now) },
        {
            """{"e":"renumbered","number":"@2","retired":"@1","at":"@"}""",
            new CardEvent.NumberReplaced(Sample.Now, Sample.OtherNumber, Sample.Number)
        },
        { """{"e":"closed","at":"@"}""", new CardEvent.Closed(Sample.Now) },
        {
            """{"e":"reopened","number":"@2","retired":"@1","at":"@"}""",
            new CardEvent.Reopened(Sample.Now, Sample.OtherNumber, Sample.Number)
        },
        {
            """
            {"e":"member-updated","member":{"memberNo":"M-000001","unionId":78,"city":410100,"gender":"FEMALE",
            "birthday":"1990-05-01","joinedOn":"2012-09-01","tags":["hardship","model-worker"]},"at":"@"}
            """,
            new CardEvent.MemberUpdated(
                Sample.Now,
                new Member(
                    "M-000001",
                    78,
                    Sample.Zhengzhou,
                    Gender.Female,
                    new DateOnly(1990, 5, 1),
                    new DateOnly(2012, 9, 1),
                    [TagCode.Of("model-worker"), TagCode.Of("hardship")]))
        },
        {
            """
            {"e":"redeemed","terminal":"42-3","store":1,"requestNo":"20260501-0001",
            "lines":[{"quantity":2,"unitPrice":500,"discount":100,"category":"bakery","sku":"A-1"}],
            "gross":1000,"discount":100,
            "applied":[{"campaign":9,"campaignVersion":1,"offer":2,"name":{"zh":"五一惠购","en":"May Day"},
            "discount":100,"funding":{"union":50,"merchant":30,"sponsor":20},"until":"2026-05-31T16:00:00+00:00"}],
            "at":"@"}
            """,
            Redemption
        },
        {
            """
            {"e":"declined","terminal":"42-3","store":1,"requestNo":"20260501-0001",
            "gross":1000,"reason":"CARD_SUSPENDED","at":"@"}
            """,
            new Declined(
                Sample.Now,
                Sample.Terminal,
                new StoreNo(1),
                Sample.RequestNo,
                new Fen(1_000),
                DeclineReason.CardSuspended)
        },
    };

    public static TheoryData<string, CardNumberEvent> CardNumberEvents() => new()
    {
        { """{"e":"assigned","card":1042,"at":"@"}""", new CardNumberEvent.Assigned(Sample.Now, new CardId(1042)) },
        { """{"e":"retired","at":"@"}""", new CardNumberEvent.Retired(Sample.Now) },
    };

    public static TheoryData<string, MemberEvent> MemberEvents() => new()
    {
        {
            """{"e":"enrolled","memberNo":"M-000001","card":1042,"at":"@"}""",
            new MemberEvent.Enrolled(Sample.Now, "M-000001", new CardId(1042))
        },
    };

    public static TheoryData<string, MerchantEvent> MerchantEvents() => new()
    {
        {
            """{"e":"registered","name":"丹尼斯","category":"supermarket","at":"@"}""",
            new MerchantEvent.Registered(Sample.Now, MerchantName.Of("丹尼斯"), CategoryCode.Of("supermarket"))
        },
        { """{"e":"suspended","at":"@"}""", new MerchantEvent.Suspended(Sample.Now) },
        { """{"e":"resumed","at":"@"}""", new MerchantEvent.Resumed(Sample.Now) },
        { """{"e":"ended","at":"@"}""", new MerchantEvent.Ended(Sample.Now) },
        {
            """{"e":"store","store":1,"name":"花园路店","city":410100,"at":"@"}""",
            new MerchantEvent.StoreAdded(Sample.Now, new StoreNo(1), MerchantName.Of("花园路店"), Sample.Zhengzhou)
        },
        {
            """{"e":"terminal","terminal":"42-3","store":1,"at":"@"}""",
            new MerchantEvent.TerminalAdded(Sample.Now, Sample.Terminal, new StoreNo(1))
        },
        {
            """{"e":"terminal-suspended","terminal":"42-3","at":"@"}""",
            new MerchantEvent.TerminalSuspended(Sample.Now, Sample.Terminal)
        },
        {
            """{"e":"terminal-resumed","terminal":"42-3","at":"@"}""",
            new MerchantEvent.TerminalResumed(Sample.Now, Sample.Terminal)
        },
    };

    public static TheoryData<string, UnionEvent> UnionEvents() => new()
    {
        {
            """{"e":"registered","name":"郑州市总工会","parent":410000,"city":410100,"at":"@"}""",
            new UnionEvent.Registered(Sample.Now, UnionName.Of("郑州市总工会"), 410000, Sample.Zhengzhou)
        },
        { """{"e":"moved","parent":410000,"at":"@"}""", new UnionEvent.Moved(Sample.Now, 410000) },
        { """{"e":"renamed","name":"郑州市总工会","at":"@"}""", new UnionEvent.Renamed(Sample.Now, UnionName.Of("郑州市总工会")) },
        { """{"e":"rearranged","union":410100,"at":"@"}""", new UnionEvent.Rearranged(Sample.Now, 410100) },
    };

    public static TheoryData<string, CampaignEvent> CampaignEvents() => new()
    {
        {
            """
            {"e":"created","terms":{"name":{"zh":"五一惠购","en":"May Day"},
            "span":{"from":"2026-04-30T16:00:00+00:00","until":"2026-05-31T16:00:00+00:00"},
            "offers":[{"o":"percent","share":1000,"cap":2000,"no":1},{"o":"amount","off":500,"minimum":3000,"no":2}],
            "funding":{"union":5000,"merchant":3000,"sponsor":2000},
            "limits":{"totalCount":1000,"totalBudget":500000,"perDayCount":100,"perMemberTotal":5,"perMemberPerDay":1},
            "merchants":[42]},"at":"@"}
            """,
            new CampaignEvent.Created(Sample.Now, EveryTerm)
        },
        {
            """
            {"e":"edited","terms":{"name":{"zh":"五一惠购","en":"May Day"},
            "span":{"from":"2026-04-30T16:00:00+00:00","until":"2026-05-31T16:00:00+00:00"},
            "offers":[{"o":"percent","share":1000,"no":1}],"funding":{"union":10000,"merchant":0,"sponsor":0},
            "limits":{}},"by":"staff-7","at":"@"}
            """,
            new CampaignEvent.Edited(Sample.Now, Sample.Terms(), Staff)
        },
        {
            """{"e":"submitted","hash":"@h","by":"staff-7","at":"@"}""",
            new CampaignEvent.Submitted(Sample.Now, Hash, Staff)
        },
        {
            """{"e":"approved","hash":"@h","by":"staff-7","at":"@"}""",
            new CampaignEvent.Approved(Sample.Now, Hash, Staff)
        },
        {
            """{"e":"returned","note":"预算过高","by":"staff-7","at":"@"}""",
            new CampaignEvent.Returned(Sample.Now, ReturnNote.Of("预算过高"), Staff)
        },
        {
            """{"e":"launched","version":2,"by":"staff-7","at":"@"}""",
            new CampaignEvent.Launched(Sample.Now, 2, Staff)
        },
        { """{"e":"paused","by":"staff-7","at":"@"}""", new CampaignEvent.Paused(Sample.Now, Staff) },
        { """{"e":"resumed","by":"staff-7","at":"@"}""", new CampaignEvent.Resumed(Sample.Now, Staff) },
        { """{"e":"ended","by":"staff-7","at":"@"}""", new CampaignEvent.Ended(Sample.Now, Staff) },
        { """{"e":"started","at":"@"}""", new CampaignEvent.Started(Sample.Now) },
        { """{"e":"stopped","at":"@"}""", new CampaignEvent.Stopped(Sample.Now) },
    };

    [Theory]
    [MemberData(nameof(CardEvents))]
    public void CardEvent_StoredLine_IsWrittenAndReadBack(string line, CardEvent happened) =>
        Check(DomainJson.CardEvents, line, happened);

    [Theory]
    [MemberData(nameof(StoredWalletEvents.OfLots), MemberType = typeof(StoredWalletEvents))]
    [MemberData(nameof(StoredWalletEvents.OfHolds), MemberType = typeof(StoredWalletEvents))]
    [MemberData(nameof(StoredWalletEvents.OfSeats), MemberType = typeof(StoredWalletEvents))]
    public void WalletEvent_StoredLine_IsWrittenAndReadBack(string line, CardEvent happened) =>
        Check(DomainJson.CardEvents, line, happened);

    [Theory]
    [MemberData(nameof(StoredWalletEvents.OfTheRulebook), MemberType = typeof(StoredWalletEvents))]
    public void RulebookEvent_StoredLine_IsWrittenAndReadBack(string line, RulebookEvent happened) =>
        Check(DomainJson.RulebookEvents, line, happened);

    [Theory]
    [MemberData(nameof(CardNumberEvents))]
    public void CardNumberEvent_StoredLine_IsWrittenAndReadBack(string line, CardNumberEvent happened) =>
        Check(DomainJson.CardNumberEvents, line, happened);

    [Theory]
    [MemberData(nameof(MemberEvents))]
    public void MemberEvent_StoredLine_IsWrittenAndReadBack(string line, MemberEvent happened) =>
        Check(DomainJson.MemberEvents, line, happened);

    [Theory]
    [MemberData(nameof(MerchantEvents))]
    public void MerchantEvent_StoredLine_IsWrittenAndReadBack(string line, MerchantEvent happened) =>
        Check(DomainJson.MerchantEvents, line, happened);

    [Theory]
    [MemberData(nameof(UnionEvents))]
    public void UnionEvent_StoredLine_IsWrittenAndReadBack(string line, UnionEvent happened) =>
        Check(DomainJson.UnionEvents, line, happened);

    [Theory]
    [MemberData(nameof(CampaignEvents))]
    public void CampaignEvent_StoredLine_IsWrittenAndReadBack(string line, CampaignEvent happened) =>
        Check(DomainJson.CampaignEvents, line, happened);

    [Theory]
    [MemberData(nameof(StoredActivityEvents.OfStaff), MemberType = typeof(StoredActivityEvents))]
    [MemberData(nameof(StoredActivityEvents.OfSignUps), MemberType = typeof(StoredActivityEvents))]
    [MemberData(nameof(StoredActivityEvents.OfTime), MemberType = typeof(StoredActivityEvents))]
    public void ActivityEvent_StoredLine_IsWrittenAndReadBack(string line, ActivityEvent happened) =>
        Check(DomainJson.ActivityEvents, line, happened);

    [Fact]
    public void Lines_EveryKindOfEvent_HasOne()
    {
        Assert.Equal(
            Kinds<CardEvent>(),
            CardEvents().Count
            + StoredWalletEvents.OfLots().Count
            + StoredWalletEvents.OfHolds().Count
            + StoredWalletEvents.OfSeats().Count);
        Assert.Equal(Kinds<RulebookEvent>(), StoredWalletEvents.OfTheRulebook().Count);
        Assert.Equal(Kinds<CardNumberEvent>(), CardNumberEvents().Count);
        Assert.Equal(Kinds<MemberEvent>(), MemberEvents().Count);
        Assert.Equal(Kinds<MerchantEvent>(), MerchantEvents().Count);
        Assert.Equal(Kinds<UnionEvent>(), UnionEvents().Count);
        Assert.Equal(Kinds<CampaignEvent>(), CampaignEvents().Count);
        Assert.Equal(
            Kinds<ActivityEvent>(),
            StoredActivityEvents.OfStaff().Count
            + StoredActivityEvents.OfSignUps().Count
            + StoredActivityEvents.OfTime().Count);

        static int Kinds<T>() => typeof(T).Assembly.GetTypes()
            .Count(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract);
    }

    [Fact]
    public void Read_APropertyOfALaterVersion_IgnoresIt()
    {
        var read = DomainJson.CardEvents.Read(Encoding.UTF8.GetBytes(
            $$"""[{"e":"activated","by":"staff-7","at":"{{At}}"}]"""));

        Assert.Equal(new CardEvent.Activated(Sample.Now), Assert.Single(read));
    }

    private static void Check<TEvent>(JsonCodec<TEvent[]> codec, string line, TEvent happened)
    {
        var stored = "[" + line.Replace("\n", "", StringComparison.Ordinal)
            .Replace("\"@\"", $"\"{At}\"", StringComparison.Ordinal)
            .Replace("@h", Hash.Value, StringComparison.Ordinal)
            .Replace("@1", Sample.Number.Digits, StringComparison.Ordinal)
            .Replace("@2", Sample.OtherNumber.Digits, StringComparison.Ordinal) + "]";

        Assert.Equal(stored, Encoding.UTF8.GetString(codec.Write([happened])));
        Assert.Equal(stored, Encoding.UTF8.GetString(codec.Write(codec.Read(Encoding.UTF8.GetBytes(stored)))));
    }
}
