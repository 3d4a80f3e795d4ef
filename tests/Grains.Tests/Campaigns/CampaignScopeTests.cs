using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Reports;
using CardPlatform.Grains.Rulebooks;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Grains.Unions;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Campaigns;

/// <summary>How far officers act and look, asked of the grains themselves.</summary>
public sealed class CampaignScopeTests(PostgresFixture postgres) : ProjectionTest(postgres)
{
    private static readonly Actor Outsider = new(StaffId.Of("outsider"), 78);

    [Fact]
    public async Task Look_AtACampaign_IsForTheUnionThatOwnsItAndThoseAboveIt()
    {
        var campaign = await Scene.DraftAsync(Scene.Draft());
        await Scene.Union(70).RegisterAsync(
            new UnionCommand.Register(UnionName.Of("上级")), Scene.Province, Scene.NextRequest());
        var above = new Actor(StaffId.Of("above"), 70);

        Assert.Null(await Scene.Campaign(campaign).LookAsync(Scene.Checker));
        Assert.Null(await Scene.Campaign(campaign).LookAsync(Scene.Province));
        Assert.Equal(CampaignRefusal.CampaignOutOfScope, await Scene.Campaign(campaign).LookAsync(Outsider));
        Assert.Equal(CampaignRefusal.CampaignOutOfScope, await Scene.Campaign(campaign).LookAsync(above));
        Assert.Equal(
            CampaignRefusal.CampaignUnknown, await Scene.Campaign(new CampaignId(999)).LookAsync(Scene.Province));

        await Scene.Union(77).RegisterAsync(
            new UnionCommand.Register(UnionName.Of("工会"), 70), above, Scene.NextRequest());

        Assert.Null(await Scene.Campaign(campaign).LookAsync(above));
    }

    [Fact]
    public async Task Declare_ByAnOfficerOfAUnion_IsRefusedAndWritesNothing()
    {
        var rulebook = new MoneyScene(Process, Scene).Rulebook;

        var refused = await rulebook.DeclareAsync(
            new RulebookCommand.DeclarePurse(MoneyScene.Purse()), Scene.Maker, Scene.NextRequest());

        Assert.Equal(new RulebookAnswer.Refused(RulebookRefusal.ProvinceOnly, null), refused);
        Assert.Equal(0, (await rulebook.GetAsync()).Version);
    }

    [Fact]
    public async Task Register_ByAnOfficerOfAnotherUnion_IsRefusedAndWritesNothing()
    {
        var refused = await Scene.Union(7).RegisterAsync(
            new UnionCommand.Register(UnionName.Of("工会")), Scene.Maker, Scene.NextRequest());

        Assert.Equal(new UnionAnswer.Refused(UnionRefusal.UnionOutOfScope), refused);
        Assert.Null(await Scene.Union(7).GetAsync());
    }

    [Fact]
    public async Task TrialBalance_ForAnOfficerOfAUnion_IsNone()
    {
        var ledger = Process.Grains.GetGrain<ILedgerReportGrain>(ILedgerReportGrain.Key);
        var page = new PageRequest(null, 10);

        Assert.Null(await ledger.GetTrialBalanceAsync("", page, Scene.Maker));
        Assert.NotNull(await ledger.GetTrialBalanceAsync("", page, Scene.Province));
    }

    [Fact]
    public async Task Submit_OfABenefitIntoAPurseThatIsNot_IsRefusedUntilItIsDeclared()
    {
        var terms = Scene.Draft().Terms;
        var campaign = await Scene.DraftAsync(new CampaignCommand.Create(terms with
        {
            Offers = [new Offer.Benefit(new OfferNo(1), MoneyScene.Festival, new Fen(100), terms.Span)],
            Funding = new FundingSplit(new BasisPoints(10_000), new BasisPoints(0), new BasisPoints(0)),
        }));

        var refused = await Scene.AskAsync(campaign, new CampaignCommand.Submit());
        await new MoneyScene(Process, Scene).DeclareAsync(MoneyScene.Purse());

        Assert.Equal(new CampaignAnswer.Refused(CampaignRefusal.CampaignPurseUndeclared), refused);
        await Scene.DoneAsync(campaign, new CampaignCommand.Submit());
    }

    [Fact]
    public async Task Figures_OfALimitPerMerchant_TellWhatEachHasUsed()
    {
        var quiet = await new Scene(Process, "quiet").OpenMerchantAsync();
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(limits: new CampaignLimits(PerMerchantCount: 5));
        await Scene.ApprovedAsync(Scene.Checkout(1));
        await Scene.ApprovedAsync(Scene.Checkout(1));
        await quiet.ApprovedAsync(quiet.Checkout(1));
        Assert.Empty((await Scene.FiguresAsync(campaign)).Merchants);
        await using var projector = Process.CreateProjector();
        await ProjectAllAsync(projector);

        // What each has used is exact, also of what the read models have not seen.
        await Scene.ApprovedAsync(Scene.Checkout(1));

        Assert.Equal(
            [
                new MerchantFigure(Scene.Terminal.Merchant, new QuotaFigure(3, 5)),
                new MerchantFigure(quiet.Terminal.Merchant, new QuotaFigure(1, 5)),
            ],
            (await Scene.FiguresAsync(campaign)).Merchants);
    }
}
