using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Staff;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Campaigns;

public sealed class CampaignLifeTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    [Fact]
    public async Task Launch_OfWhatWasApproved_AppliesFromThenOnAndNotBefore()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.DraftAsync(Scene.Draft());
        await Scene.ApproveAsync(campaign);
        Assert.Equal(DeclineReason.NoApplicableOffer, await Scene.DeclinedAsync(Scene.Checkout(1)));

        await Scene.DoneAsync(campaign, new CampaignCommand.Launch());

        Assert.Equal(campaign, (await Scene.ApprovedAsync(Scene.Checkout(1))).Applied[0].Campaign);
        Assert.Equal(CampaignStatus.Running, (await Scene.Campaign(campaign).GetAsync())!.Status);
    }

    [Fact]
    public async Task Approve_ByItsMaker_IsRefusedHoweverTheyCall()
    {
        var campaign = await Scene.DraftAsync(Scene.Draft());
        await Scene.DoneAsync(campaign, new CampaignCommand.Submit());
        var hash = (await Scene.Campaign(campaign).GetAsync())!.State.Next!.Hash;

        Assert.Equal(
            new CampaignAnswer.Refused(CampaignRefusal.CampaignOwnWork),
            await Scene.AskAsync(campaign, new CampaignCommand.Approve(hash)));
        Assert.Equal(
            new CampaignAnswer.Refused(CampaignRefusal.CampaignNotApproved),
            await Scene.AskAsync(campaign, new CampaignCommand.Launch()));
    }

    [Fact]
    public async Task Edit_OfAnApprovedVersion_HasToBeCheckedAgain()
    {
        var campaign = await Scene.DraftAsync(Scene.Draft());
        await Scene.ApproveAsync(campaign);

        await Scene.EditAsync(campaign, Scene.Draft(off: 600).Terms);

        Assert.Equal(
            new CampaignAnswer.Refused(CampaignRefusal.CampaignNotApproved),
            await Scene.AskAsync(campaign, new CampaignCommand.Launch()));
    }

    [Fact]
    public async Task Edit_OfWhatHasChangedSinceItWasRead_IsRefusedUnlessItIsTheSameRequest()
    {
        var campaign = await Scene.DraftAsync(Scene.Draft());
        var edit = new CampaignCommand.Edit(Scene.Draft(off: 600).Terms, IfVersion: 1);
        var name = Scene.NextRequest();
        await Scene.Campaign(campaign).RunAsync(edit, Scene.Maker, name);

        Assert.Equal(
            new CampaignAnswer.Refused(CampaignRefusal.CampaignChanged), await Scene.AskAsync(campaign, edit));
        var again = await Scene.Campaign(campaign).RunAsync(edit, Scene.Maker, name);
        Assert.True(Assert.IsType<CampaignAnswer.Done>(again).IsReplay);
    }

    [Fact]
    public async Task Edit_OfARunningCampaign_LeavesItAsItIsUntilTheNextVersionIsLaunched()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(off: 500);
        await Scene.EditAsync(campaign, Scene.Draft(off: 300).Terms);
        Assert.Equal(new Fen(500), (await Scene.ApprovedAsync(Scene.Checkout(1))).Discount);

        await Scene.LaunchAsync(campaign);

        var redeemed = await Scene.ApprovedAsync(Scene.Checkout(1));
        Assert.Equal((new Fen(300), 2), (redeemed.Discount, redeemed.Applied[0].CampaignVersion));
        Assert.Null((await Scene.Campaign(campaign).GetAsync())!.State.Next);
    }

    [Fact]
    public async Task Launch_OfALimitBelowWhatIsUsed_IsRefusedAndTheOldOneHolds()
    {
        for (var n = 1; n <= 3; n++)
            await Scene.ActiveCardAsync(n);
        var campaign = await Scene.RunningCampaignAsync(limits: new CampaignLimits(TotalCount: 3));
        await Scene.ApprovedAsync(Scene.Checkout(1));
        await Scene.ApprovedAsync(Scene.Checkout(2));
        await Scene.EditAsync(campaign, Scene.Draft(limits: new CampaignLimits(TotalCount: 1)).Terms);
        await Scene.ApproveAsync(campaign);

        Assert.Equal(
            new CampaignAnswer.Refused(CampaignRefusal.CampaignLimitBelowUsed),
            await Scene.AskAsync(campaign, new CampaignCommand.Launch()));

        Assert.Equal(new QuotaFigure(2, 3), (await Scene.FiguresAsync(campaign)).Count);
        await Scene.EditAsync(campaign, Scene.Draft(limits: new CampaignLimits(TotalCount: 2)).Terms);
        await Scene.LaunchAsync(campaign);
        Assert.Equal(DeclineReason.CampaignExhausted, await Scene.DeclinedAsync(Scene.Checkout(3)));
    }

    [Fact]
    public async Task Pause_StopsAndResumeGoesOn_WithWhatWasUsed()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(limits: new CampaignLimits(TotalCount: 2));
        await Scene.ApprovedAsync(Scene.Checkout(1));

        await Scene.DoneAsync(campaign, new CampaignCommand.Pause());
        Assert.Equal(DeclineReason.NoApplicableOffer, await Scene.DeclinedAsync(Scene.Checkout(1)));
        await Scene.DoneAsync(campaign, new CampaignCommand.Resume());

        await Scene.ApprovedAsync(Scene.Checkout(1));
        Assert.Equal(new QuotaFigure(2, 2), (await Scene.FiguresAsync(campaign)).Count);
    }

    [Fact]
    public async Task End_OfACampaign_IsForGood()
    {
        var campaign = await Scene.RunningCampaignAsync();
        var name = Scene.NextRequest();
        await Scene.Campaign(campaign).RunAsync(new CampaignCommand.End(), Scene.Maker, name);

        Assert.Equal(
            new CampaignAnswer.Refused(CampaignRefusal.CampaignStopped),
            await Scene.AskAsync(campaign, new CampaignCommand.Resume()));
        var again = await Scene.Campaign(campaign).RunAsync(new CampaignCommand.End(), Scene.Maker, name);
        Assert.True(Assert.IsType<CampaignAnswer.Done>(again).IsReplay);
    }

    [Fact]
    public async Task Create_ForAUnionBeyondTheOfficers_IsRefused()
    {
        var outsider = new Actor(StaffId.Of("outsider"), 78);
        var campaign = await Scene.DraftAsync(Scene.Draft());

        Assert.Equal(
            new CampaignAnswer.Refused(CampaignRefusal.CampaignOutOfScope),
            await Scene.Campaign(campaign).RunAsync(new CampaignCommand.Submit(), outsider, Scene.NextRequest()));
        Assert.Equal(
            new CampaignAnswer.Refused(CampaignRefusal.CampaignOutOfScope),
            await Scene.Registry.CreateCampaignAsync(
                new CampaignCommand.Create(Scene.Draft().Terms with { Owner = 77 }), outsider, Scene.NextRequest()));
    }

    /// <summary>Written by the version before this one: it is nobody's, and so the province's.</summary>
    [Fact]
    public async Task Campaign_StartedBeforeThereWereCheckers_GoesOnAndCanBeEdited()
    {
        await Scene.ActiveCardAsync(1);
        var id = new CampaignId(900);
        var now = Clock.GetUtcNow();
        CampaignEvent[] events =
            [new CampaignEvent.Created(now, Scene.Draft().Terms), new CampaignEvent.Started(now)];
        await Ledger.CommitAsync(new Commit(new Append(
            new StreamId(StreamKind.Campaign, id.Value), 0, DomainJson.CampaignEvents.Write(events)))
        {
            Declarations = CampaignQuotas.Declare(id, Scene.Draft().Terms, version: 1, isOpen: true),
        });
        await RefreshUntilAsync(Process, known => known.Count == 1);
        Assert.Equal(id, (await Scene.ApprovedAsync(Scene.Checkout(1))).Applied[0].Campaign);

        await Scene.EditAsync(id, Scene.Draft(off: 100).Terms with { Owner = Scene.OwnUnion }, Actor.Province);
        await Scene.LaunchAsync(id, Actor.Province);

        Assert.Equal(new Fen(100), (await Scene.ApprovedAsync(Scene.Checkout(1))).Discount);
    }
}
