using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Reports;
using CardPlatform.Grains.Rulebooks;
using CardPlatform.Grains.Unions;

namespace CardPlatform.Silo.Tests.Runtime;

/// <summary>Messages of staff: campaigns, unions, the rulebook, reports.</summary>
internal static class StaffSamples
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 4, 0, 0, 123, TimeSpan.Zero);
    private static readonly StaffId Maker = StaffId.Of("staff-7");
    private static readonly CampaignId Campaign = new(17);
    private static readonly Interval Span = new(At, At.AddDays(30));
    private static readonly AsOf AsOf = new("1042.3", At);
    private static readonly MerchantName Shop = MerchantName.Of("丹尼斯百货");
    private static readonly PageRequest Page = new("17", 100);
    private static readonly PurseCode Festival = PurseCode.Of("festival");

    private static readonly CampaignTerms Terms = new(
        new CampaignName("节日福利", "Festival"),
        Span,
        [new Offer.Benefit(new OfferNo(1), Festival, new Fen(10_000), Span)],
        new FundingSplit(new BasisPoints(9_000), new BasisPoints(0), new BasisPoints(1_000)),
        new CampaignLimits(TotalBudget: new Fen(1_000_000)),
        Owner: 410_100,
        Audience: new Audience(Unions: [410_100], Cities: [new City(410100)]));

    private static readonly Purse Purse = new(
        Festival,
        new PurseName("节日福利", "Festival benefit"),
        10,
        new ExpiryPolicy.Grace(7),
        Places.Everywhere,
        CalendarRule.Always);

    private static readonly UnionEvent Registered =
        new UnionEvent.Registered(At, UnionName.Of("郑州市总工会"), Actor.Province, new City(410100));

    public static IReadOnlyDictionary<string, object> All { get; } = new Dictionary<string, object>
    {
        ["actor"] = new Actor(Maker, 410_100),
        ["create"] = new CampaignCommand.Create(Terms),
        ["edit"] = new CampaignCommand.Edit(Terms, IfVersion: 3),
        ["submit"] = new CampaignCommand.Submit(),
        ["approve"] = new CampaignCommand.Approve(ContentHash.Of(Terms)),
        ["return"] = new CampaignCommand.Return(ReturnNote.Of("预算过高")),
        ["launch"] = new CampaignCommand.Launch(),
        ["pause"] = new CampaignCommand.Pause(),
        ["resume"] = new CampaignCommand.Resume(),
        ["end"] = new CampaignCommand.End(),
        ["campaign changed"] = new CampaignAnswer.Done(
            Campaign, 4, new CampaignEvent.Returned(At, ReturnNote.Of("预算过高"), Maker), IsReplay: true),
        ["campaign mismatch"] = CampaignAnswer.RequestMismatch.Instance,
        ["campaign"] = new CampaignView(
            Campaign,
            2,
            CampaignStatus.Submitted,
            CampaignState.None
                .Apply(new CampaignEvent.Created(At, Terms, Maker))
                .Apply(new CampaignEvent.Submitted(At, ContentHash.Of(Terms), Maker))),
        ["campaigns asked for"] = new CampaignListQuery(Page, CampaignStatus.Running, VersionStage.Submitted),
        ["campaigns"] = new CampaignList(
            AsOf,
            [
                new CampaignListLine(
                    Campaign,
                    9,
                    CampaignStatus.Running,
                    410_100,
                    1,
                    Terms.Name,
                    Span,
                    ["BENEFIT"],
                    1_000_000,
                    "staff-7",
                    At,
                    new PreparedTerms(2, VersionStage.Submitted, ContentHash.Of(Terms).Value, ["staff-7", "staff-8"])),
            ],
            "17"),
        ["campaigns, none"] = new CampaignList(new AsOf("0.0", null), [], null),
        ["report"] = new CampaignReport(
            AsOf, [new CampaignReportLine("1042", "丹尼斯百货", 205, 512_500, 102_500, 61_000, 41_000, 0, 1, 500)], true),
        ["grants"] = new GrantReport(AsOf, 12, 120_000, 80_000, 100, 0),
        ["reach"] = new Reach(2, AsOf, 123_456, 7_890, null),
        ["day"] = BusinessDay.Of(At),
        ["dry run"] = new DryRun(
            1,
            BusinessDay.Of(At),
            8_765,
            205,
            102_500,
            61_500,
            41_000,
            0,
            [new DryRunMerchant(1042, null, 1, 2)],
            Truncated: true,
            At),
        ["trial balance"] = new TrialBalance(
            AsOf,
            [new AccountKind("funder", 2, 61_500, -500)],
            [new AccountLine("funder/union", 61_000, 205)],
            HasMore: false),
        ["register union"] = new UnionCommand.Register(UnionName.Of("郑州市总工会"), Actor.Province, new City(410100)),
        ["move union"] = new UnionCommand.Move(410_100),
        ["rename union"] = new UnionCommand.Rename(UnionName.Of("新名称")),
        ["union registered"] = new UnionAnswer.Done(410_100, 1, Registered, IsReplay: false),
        ["union refused"] = new UnionAnswer.Refused(UnionRefusal.UnionOutOfScope),
        ["union mismatch"] = UnionAnswer.RequestMismatch.Instance,
        ["union"] = new UnionView(410_100, 1, UnionState.None.Apply(Registered)),
        ["declare purse"] = new RulebookCommand.DeclarePurse(Purse),
        ["set holidays"] = new RulebookCommand.SetHolidays([BusinessDay.Of(At)]),
        ["purse declared"] = new RulebookAnswer.Done(1, new RulebookEvent.PurseDeclared(At, Purse), IsReplay: false),
        ["rulebook refused"] = new RulebookAnswer.Refused(RulebookRefusal.ProvinceOnly, null),
        ["rulebook mismatch"] = RulebookAnswer.RequestMismatch.Instance,
        ["rulebook"] = new RulebookView(1, Rulebook.Empty.Apply(new RulebookEvent.PurseDeclared(At, Purse))),
        ["register merchant"] = new MerchantCommand.Register(Shop, CategoryCode.Of("food")),
        ["add store"] = new MerchantCommand.AddStore(Shop, new City(410100)),
        ["add terminal"] = new MerchantCommand.AddTerminal(new StoreNo(1)),
        ["merchant registered"] = new MerchantAnswer.Done(
            new MerchantId(1042), 1, new MerchantEvent.Registered(At, Shop, CategoryCode.Of("food")), IsReplay: false),
        ["merchant refused"] = new MerchantAnswer.Refused(MerchantRefusal.MerchantEnded),
        ["merchant mismatch"] = MerchantAnswer.RequestMismatch.Instance,
    };
}
