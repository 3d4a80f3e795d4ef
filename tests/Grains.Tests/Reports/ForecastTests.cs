using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Time;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Projections;
using CardPlatform.Grains.Reports;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Reports;

/// <summary>Whom a draft would reach, and what it would have given.</summary>
public sealed class ForecastTests(PostgresFixture postgres, ITestOutputHelper output)
    : ProjectionTest(postgres), IAsyncDisposable
{
    private static readonly BusinessDay Today = BusinessDay.Of(new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero));
    private static readonly City Luoyang = new(410300);

    private Projector? _projector;

    [Fact]
    public async Task Reach_OfUnionsCitiesAndTags_CountsWhoBelongsToAll()
    {
        await RegisterUnionAsync(77, parent: null);
        await RegisterUnionAsync(78, parent: 77);
        await RegisterUnionAsync(79, parent: 78);
        await MemberAsync(1, union: 79, new City(410100), "hardship");
        await MemberAsync(2, union: 78, Luoyang, "hardship", "model-worker");
        await MemberAsync(3, union: 78, Luoyang);
        await MemberAsync(4, union: 99, Luoyang, "hardship");
        var suspended = await MemberAsync(5, union: 77, Luoyang, "hardship");
        await Scene.Card(suspended).SuspendAsync(Scene.NextRequest());
        var closed = await MemberAsync(6, union: 77, Luoyang, "hardship");
        await Scene.Card(closed).CloseAsync(Scene.NextRequest());

        Assert.Equal((3, 1), await CountAsync(new Audience(Unions: [77])));
        Assert.Equal((2, 0), await CountAsync(new Audience(Unions: [78], Tags: [TagCode.Of("hardship")])));
        Assert.Equal((1, 0), await CountAsync(new Audience(Unions: [78, 79], Cities: [new City(410100)])));
        Assert.Equal(
            (1, 0), await CountAsync(new Audience(Unions: [78], Cities: [Luoyang], Tags: [TagCode.Of("hardship")])));
    }

    [Fact]
    public async Task Reach_OfGenderAndDays_CountsWhoMayComeToBelong()
    {
        await MemberAsync(1, birthday: new DateOnly(1990, 3, 31), joinedOn: new DateOnly(2020, 1, 1));
        await MemberAsync(2, birthday: new DateOnly(1990, 4, 2), gender: Gender.Male);
        await MemberAsync(3, birthday: new DateOnly(1992, 2, 29), joinedOn: new DateOnly(2019, 12, 31));

        Assert.Equal((2, 0), await CountAsync(new Audience(Gender: Gender.Female)));
        Assert.Equal((1, 0), await CountAsync(new Audience(JoinedBefore: new DateOnly(2020, 1, 1))));
        Assert.Equal((1, 0), await CountAsync(new Audience(Birthday: new BirthdayWindow(Month: true))));
        Assert.Equal((2, 0), await CountAsync(new Audience(Birthday: new BirthdayWindow(DaysBefore: 2))));
        Assert.Equal((2, 0), await CountAsync(new Audience(Birthday: new BirthdayWindow(DaysAfter: 1))));
        Assert.Equal((3, 0), await CountAsync(new Audience(MinCardAgeDays: 29)));
        Assert.Equal((0, 0), await CountAsync(new Audience(MinCardAgeDays: 31)));
    }

    [Fact]
    public async Task Reach_OfACampaignThatIsNot_IsNull() =>
        Assert.Null(await Report(new CampaignId(999)).GetReachAsync());

    [Fact]
    public async Task DryRun_OfADraft_PricesTheDayAgainWithinItsLimits()
    {
        await Scene.RunningCampaignAsync(off: 100);
        foreach (var n in Enumerable.Range(1, 3))
            await Scene.ActiveCardAsync(n);
        foreach (var n in new[] { 1, 1, 2, 3 })
            await Scene.ApprovedAsync(Scene.Checkout(n));
        await ProjectAsync();

        var all = await DryRunAsync(Scene.Draft(off: 500));
        var once = await DryRunAsync(Scene.Draft(off: 500, limits: new CampaignLimits(PerMemberTotal: 1)));
        var few = await DryRunAsync(Scene.Draft(off: 500, limits: new CampaignLimits(TotalCount: 2)));
        var elsewhere = await DryRunAsync(Scene.Draft(off: 500, limits: null, 999));

        Assert.Equal((4, 4, 2_000), (all.Sales, all.Applied, all.Discount));
        Assert.Equal((1_200, 600, 200), (all.Union, all.Merchant, all.Sponsor));
        Assert.Equal(
            new DryRunMerchant(Scene.Terminal.Merchant.Value, "丹尼斯百货", 4, 2_000), Assert.Single(all.TopMerchants));
        Assert.False(all.Truncated);
        Assert.Equal((3, 1_500), (once.Applied, once.Discount));
        Assert.Equal((2, 1_000), (few.Applied, few.Discount));
        Assert.Equal((4, 0), (elsewhere.Sales, elsewhere.Applied));
    }

    [Fact]
    public async Task DryRun_WithABudget_GivesNoMoreThanItHas()
    {
        await Scene.RunningCampaignAsync(off: 100);
        await Scene.ActiveCardAsync(1);
        foreach (var _ in Enumerable.Range(1, 3))
            await Scene.ApprovedAsync(Scene.Checkout(1));
        await ProjectAsync();
        var limits = new CampaignLimits(TotalBudget: new Fen(1_200));

        var declining = await DryRunAsync(Scene.Draft(off: 500, limits: limits));
        var reduced = Scene.Draft(off: 500, limits: limits);
        var reducing = await DryRunAsync(
            reduced with { Terms = reduced.Terms with { LastFen = LastFen.Reduce } });

        Assert.Equal((2, 1_000), (declining.Applied, declining.Discount));
        Assert.Equal((3, 1_200), (reducing.Applied, reducing.Discount));
    }

    [Fact]
    public async Task DryRun_OfACouponWithClaimsPerDay_GivesNoMoreThanThatManyADay()
    {
        await Scene.RunningCampaignAsync(off: 100);
        foreach (var n in Enumerable.Range(1, 3))
        {
            await Scene.ActiveCardAsync(n);
            await Scene.ApprovedAsync(Scene.Checkout(n));
        }

        await ProjectAsync();

        Assert.Equal((3, 2), await RunAsync(new ClaimLimits(PerDay: 2)));
        Assert.Equal((3, 1), await RunAsync(new ClaimLimits(Total: 1, PerDay: 2)));
        Assert.Equal((3, 3), await RunAsync(new ClaimLimits()));

        async Task<(long Sales, long Applied)> RunAsync(ClaimLimits claims)
        {
            var coupon = new Offer.Coupon(
                new OfferNo(1), new Offer.AmountOff(new OfferNo(1), new Fen(500), Fen.Zero), ValidDays: 7, claims);
            var run = await DryRunAsync(
                new CampaignCommand.Create(Scene.Draft().Terms with { Offers = [coupon] }));
            return (run.Sales, run.Applied);
        }
    }

    [Fact]
    public async Task DryRun_OfADayWithCapturedHolds_PlaysThemAsSales()
    {
        var money = new MoneyScene(Process, Scene);
        await money.DeclareAsync(MoneyScene.Purse());
        var card = await Scene.ActiveCardAsync(1);
        await money.GrantAsync(card, 5_000, Clock.GetUtcNow().AddDays(30));
        await Scene.Merchant.CaptureAsync(money.Capture(await money.HeldAsync(1, 3_000)));
        await ProjectAsync();

        var run = await DryRunAsync(Scene.Draft(off: 500));
        var benefit = await DryRunAsync(new CampaignCommand.Create(Scene.Draft().Terms with
        {
            Offers = [new Offer.Benefit(new OfferNo(1), MoneyScene.Festival, new Fen(700), Scene.Draft().Terms.Span)],
            Funding = new FundingSplit(new BasisPoints(10_000), new BasisPoints(0), new BasisPoints(0)),
        }));

        Assert.Equal((1, 1, 500), (run.Sales, run.Applied, run.Discount));
        Assert.Equal((1, 1, 700), (benefit.Sales, benefit.Applied, benefit.Discount));
    }

    [Fact]
    public async Task DryRun_OfADayOfManyPages_ReplaysAllOfItAndNothingElse()
    {
        const int copies = 25_000;
        await Scene.RunningCampaignAsync(off: 100);
        await Scene.ActiveCardAsync(1);
        await Scene.ApprovedAsync(Scene.Checkout(1));
        await ProjectAsync();
        await CopySaleAsync(copies, "business_day");
        await CopySaleAsync(100, "business_day + 1");
        await CopySaleAsync(10, "business_day");
        await CopySaleAsync(100, "null");
        var campaign = await Scene.DraftAsync(Scene.Draft(off: 500));
        var startedAt = TimeProvider.System.GetTimestamp();

        var run = (await Report(campaign).DryRunAsync(Today))!;

        var took = TimeProvider.System.GetElapsedTime(startedAt);
        output.WriteLine($"{run.Sales} sales in {took.TotalSeconds:0.0} s: {run.Sales / took.TotalSeconds:0} a second");
        Assert.Equal((copies + 11, copies + 11), (run.Sales, run.Applied));
        Assert.Equal(500L * (copies + 11), run.Discount);
        Assert.False(run.Truncated);
    }

    [Fact]
    public async Task DryRun_WhoseTimeIsUp_SaysHowFarItCame()
    {
        await Scene.RunningCampaignAsync(off: 100);
        await Scene.ActiveCardAsync(1);
        await Scene.ApprovedAsync(Scene.Checkout(1));
        await ProjectAsync();
        await CopySaleAsync(2_500, "business_day");
        var campaign = await Scene.DraftAsync(Scene.Draft(off: 500));
        var models = TickingReadModels.Of(
            Process.ReadModels, Clock, TimeSpan.FromSeconds(ICampaignReportGrain.DryRunSeconds / 2));
        var rehearsal = new Rehearsal(
            new RunningCampaign(campaign, 1, Scene.Draft(off: 500).Terms), Today, Rulebook.Empty, Process.Unions);
        using var turn = new DryRunTurn();

        var isComplete = await new DayReplay(models, Clock, turn).PlayAsync(rehearsal, Today);

        Assert.False(isComplete);
        Assert.Equal(1_000, rehearsal.Sales);
        Assert.NotNull(rehearsal.Until);
    }

    [Fact]
    public async Task DryRun_OfADayWithoutSales_IsEmpty()
    {
        var campaign = await Scene.DraftAsync(Scene.Draft());

        var run = await Report(campaign).DryRunAsync(new BusinessDay(new DateOnly(2025, 1, 1)));

        Assert.Equal((0, 0, null), (run!.Sales, run.Applied, run.Until));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        if (_projector is not null)
            await _projector.DisposeAsync();
        await DisposeAsync();
    }

    /// <summary>The journal's first sale again and again: behind the back of every process.</summary>
    private Task<long> CopySaleAsync(int times, string day) => QueryAsync<long>(
        $"""
        with sale as (
          select * from ledger.journal where amount_fen >= 0 order by transaction_id, ordinal limit 1),
        copied as (
          insert into ledger.journal (
            stream_id, version, transaction_id, merchant_id, amount_fen, discount_fen, ordinal, business_day,
            stream_kind, postings, events)
          select stream_id, (select max(version) from ledger.journal) + n,
            pg_current_xact_id()::text::bigint + (select transaction_offset from ledger.timeline),
            merchant_id, amount_fen, discount_fen, n, {day}, stream_kind, postings, events
          from sale, generate_series(1, {times}) as n returning 1)
        select count(*) from copied
        """);

    private ICampaignReportGrain Report(CampaignId campaign) =>
        Process.Grains.GetGrain<ICampaignReportGrain>(campaign.Value);

    private async Task ProjectAsync() => await ProjectAllAsync(_projector ??= Process.CreateProjector());

    private async Task<DryRun> DryRunAsync(CampaignCommand.Create draft) =>
        Assert.IsType<DryRun>(await Report(await Scene.DraftAsync(draft)).DryRunAsync(Today));

    /// <summary>For a draft of March 2026: how many cards of the audience are active, and how many not.</summary>
    private async Task<(long Active, long Inactive)> CountAsync(Audience audience)
    {
        await ProjectAsync();
        var draft = Scene.Draft();
        var created = await Scene.Registry.CreateCampaignAsync(
            draft with { Terms = draft.Terms with { Audience = audience } }, Scene.Maker, Scene.NextRequest());
        var campaign = Assert.IsType<Grains.Campaigns.CampaignAnswer.Done>(created).Campaign;
        var reach = Assert.IsType<Reach>(await Report(campaign).GetReachAsync());
        return (reach.Active, reach.Inactive);
    }

    private async Task RegisterUnionAsync(long id, long? parent) => await Scene.Union(id).RegisterAsync(
        new UnionCommand.Register(UnionName.Of($"u{id}"), parent), Scene.Province, Scene.NextRequest());

    private Task<CardId> MemberAsync(int n, long union, City city, params string[] tags) =>
        IssueAsync(n, new Member($"M-{n}", union, city, tags: [.. tags.Select(TagCode.Of)]));

    private Task<CardId> MemberAsync(
        int n, DateOnly birthday, DateOnly? joinedOn = null, Gender gender = Gender.Female) =>
        IssueAsync(n, new Member($"M-{n}", 77, Luoyang, gender, birthday, joinedOn));

    private async Task<CardId> IssueAsync(int n, Member member)
    {
        var issued = await Scene.Registry.IssueCardAsync(
            new CardCommand.Issue(Scene.Number(n), member), Scene.NextRequest());
        var card = Assert.IsType<Grains.Cards.CardAnswer.Done>(issued).Card;
        await Scene.Card(card).ActivateAsync(Scene.NextRequest());
        return card;
    }
}
