using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Projections;
using CardPlatform.Grains.Reports;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Reports;

/// <summary>What officers find of the campaigns that there are.</summary>
public sealed class CampaignListTests(PostgresFixture postgres) : ProjectionTest(postgres), IAsyncDisposable
{
    private static readonly Actor Elsewhere = new(StaffId.Of("elsewhere"), 78);
    private static readonly Actor Province = new(StaffId.Of("province"), Actor.Province);

    private Projector? _projector;

    [Fact]
    public async Task List_OfASubmittedDraft_HasWhatItsCheckerNeeds()
    {
        var draft = Scene.Draft(limits: new CampaignLimits(TotalBudget: new Fen(9_000)));
        var campaign = await Scene.DraftAsync(draft);
        await Scene.DoneAsync(campaign, new CampaignCommand.Submit());

        var line = Assert.Single((await ListAsync(Scene.Checker, next: VersionStage.Submitted)).Lines);

        var view = await Scene.Campaign(campaign).GetAsync();
        Assert.Equal(
            (campaign, view!.Version, CampaignStatus.Submitted, 77L, 0, 9_000L, "maker"),
            (line.Campaign, line.Version, line.Status, line.Owner, line.TermsVersion, line.Budget, line.MadeBy));
        Assert.Equal((draft.Terms.Name, draft.Terms.Span), (line.Name, line.Span));
        Assert.Equal(["AMOUNT_OFF"], line.OfferKinds);
        Assert.Equal(Clock.GetUtcNow(), line.CreatedAt);
        Assert.Equal(
            (1, VersionStage.Submitted, view.State.Next!.Hash.Value),
            (line.Next!.No, line.Next.Stage, line.Next.Hash));
        Assert.Equal(["maker"], line.Next.Makers);
        Assert.IsType<CampaignAnswer.Done>(await Scene.Campaign(campaign).RunAsync(
            new CampaignCommand.Approve(ContentHash.Parse(line.Next.Hash, null)), Scene.Checker, Scene.NextRequest()));
    }

    [Fact]
    public async Task List_OfAnEditBesideTheTermsInForce_TellsBoth()
    {
        var campaign = await Scene.RunningCampaignAsync();
        await ProjectAsync();
        await Scene.EditAsync(campaign, Scene.Draft(off: 700).Terms with { Name = new CampaignName("新", "New") });
        await Scene.DoneAsync(campaign, new CampaignCommand.Submit());

        var waiting = Assert.Single((await ListAsync(Scene.Checker, next: VersionStage.Submitted)).Lines);
        var submitted = await ListAsync(Scene.Checker, CampaignStatus.Submitted);

        Assert.Equal(
            (CampaignStatus.Running, 1, "Spring", 2, "maker"),
            (waiting.Status, waiting.TermsVersion, waiting.Name.En, waiting.Next!.No, waiting.MadeBy));
        Assert.Empty(submitted.Lines);
    }

    [Fact]
    public async Task List_OfEveryStatus_HasThoseOfIt()
    {
        var march = Scene.Draft().Terms;
        var draft = await Scene.DraftAsync(new CampaignCommand.Create(march));
        var approved = await Scene.DraftAsync(new CampaignCommand.Create(march));
        await Scene.ApproveAsync(approved);
        var later = Interval.OfDays(new(new DateOnly(2026, 3, 10)), new(new DateOnly(2026, 3, 12)));
        var scheduled = await Scene.RunningCampaignAsync(march with { Span = later });
        var today = Interval.OfDays(new(new DateOnly(2026, 3, 1)), new(new DateOnly(2026, 3, 2)));
        var shortLived = await Scene.RunningCampaignAsync(march with { Span = today });
        var paused = await Scene.RunningCampaignAsync();
        await Scene.DoneAsync(paused, new CampaignCommand.Pause());
        var ended = await Scene.RunningCampaignAsync();
        await Scene.DoneAsync(ended, new CampaignCommand.End());

        await ExpectAsync(CampaignStatus.Draft, draft);
        await ExpectAsync(CampaignStatus.Submitted);
        await ExpectAsync(CampaignStatus.Approved, approved);
        await ExpectAsync(CampaignStatus.Scheduled, scheduled);
        await ExpectAsync(CampaignStatus.Running, shortLived);
        await ExpectAsync(CampaignStatus.Over);
        await ExpectAsync(CampaignStatus.Paused, paused);
        await ExpectAsync(CampaignStatus.Ended, ended);
        Assert.Empty((await ListAsync(Scene.Checker, CampaignStatus.Draft, VersionStage.Approved)).Lines);

        Clock.Advance(TimeSpan.FromDays(2));

        await ExpectAsync(CampaignStatus.Over, shortLived);
        await ExpectAsync(CampaignStatus.Running);
    }

    [Fact]
    public async Task List_PageByPage_HasTheNewestFirstAndEachOnce()
    {
        var made = new List<CampaignId>();
        for (var n = 0; n < 5; n++)
            made.Add(await Scene.DraftAsync(Scene.Draft()));
        await ProjectAsync();

        var listed = new List<CampaignId>();
        for (string? after = null, next = ""; next is not null; after = next)
        {
            var page = await ListAsync(Scene.Maker, page: new PageRequest(after, 2));
            listed.AddRange(page.Lines.Select(line => line.Campaign));
            next = page.Next;
        }

        Assert.Equal(made.OrderByDescending(campaign => campaign.Value), listed);
    }

    [Fact]
    public async Task List_ForAnOfficer_HasOnlyWhatLiesWithinTheirUnion()
    {
        var theirs = await Scene.DraftAsync(Scene.Draft());
        var others = Assert.IsType<CampaignAnswer.Done>(
            await Scene.Registry.CreateCampaignAsync(Scene.Draft(), Elsewhere, Scene.NextRequest())).Campaign;

        Assert.Equal(theirs, Assert.Single((await ListAsync(Scene.Maker)).Lines).Campaign);
        Assert.Equal(others, Assert.Single((await ListAsync(Elsewhere)).Lines).Campaign);
        Assert.Equal(2, (await ListAsync(Province)).Lines.Count);
        Assert.Empty((await ListAsync(new Actor(StaffId.Of("nobody"), 79))).Lines);
    }

    [Fact]
    public async Task List_WithMoreOfOthersThanOnePageLooksThrough_GoesOnWithTheNext()
    {
        var theirs = await Scene.DraftAsync(Scene.Draft());
        await ProjectAsync();
        await QueryAsync<long>(
            $"""
            with copied as (
              insert into projection.campaign
              select (jsonb_populate_record(
                c, jsonb_build_object('campaign_id', 1000000 + n, 'owner_union', 78))).*
              from projection.campaign c, generate_series(1, {CampaignListGrain.MaxRowsSeen}) as n
              returning 1)
            select count(*) from copied
            """);

        var first = await AskAsync(Scene.Maker);
        var second = await AskAsync(Scene.Maker, page: new PageRequest(first.Next, 100));

        Assert.Empty(first.Lines);
        Assert.Equal("1000001", first.Next);
        Assert.Equal(theirs, Assert.Single(second.Lines).Campaign);
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task List_BeforeItHasFollowedTheJournal_SaysHowFarItGoes()
    {
        await Scene.DraftAsync(Scene.Draft());
        await ProjectAsync();
        var before = await ListAsync(Scene.Maker);
        await Scene.DraftAsync(Scene.Draft());

        var late = await AskAsync(Scene.Maker);
        var fresh = await ListAsync(Scene.Maker);

        Assert.Equal((before.AsOf, 1), (late.AsOf, late.Lines.Count));
        Assert.NotEqual(late.AsOf, fresh.AsOf);
        Assert.Equal(2, fresh.Lines.Count);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        if (_projector is not null)
            await _projector.DisposeAsync();
        await DisposeAsync();
    }

    private async Task ExpectAsync(CampaignStatus status, params CampaignId[] campaigns)
    {
        var list = await ListAsync(Scene.Checker, status);
        Assert.Equal(campaigns, list.Lines.Select(line => line.Campaign));
        Assert.All(list.Lines, line => Assert.Equal(status, line.Status));
    }

    private async Task ProjectAsync() => await ProjectAllAsync(_projector ??= Process.CreateProjector());

    private async Task<CampaignList> ListAsync(
        Actor actor, CampaignStatus? status = null, VersionStage? next = null, PageRequest? page = null)
    {
        await ProjectAsync();
        return await AskAsync(actor, status, next, page);
    }

    private Task<CampaignList> AskAsync(
        Actor actor, CampaignStatus? status = null, VersionStage? next = null, PageRequest? page = null) =>
        Process.Grains.GetGrain<ICampaignListGrain>(ICampaignListGrain.Key)
            .GetAsync(new CampaignListQuery(page ?? new PageRequest(null, 100), status, next), actor);
}
