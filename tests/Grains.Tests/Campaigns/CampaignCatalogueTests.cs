using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Merchants;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Campaigns;

public sealed class CampaignCatalogueTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    [Fact]
    public async Task Refresh_InAnotherProcess_LearnsLaunchesAndEnds()
    {
        var other = await StartProcessAsync();
        var campaign = await Scene.RunningCampaignAsync();
        Assert.Empty(other.Catalogue.Current.For(Scene.Terminal.Merchant));

        await RefreshUntilAsync(other, known => known.Count == 1);
        Assert.Equal(campaign, Assert.Single(other.Catalogue.Current.For(Scene.Terminal.Merchant)).Id);

        await Scene.DoneAsync(campaign, new CampaignCommand.End());
        await RefreshUntilAsync(other, known => known.Count == 0);
    }

    [Fact]
    public async Task Refresh_AfterPublish_ChangesNothing()
    {
        await Scene.RunningCampaignAsync();
        await RefreshUntilAsync(await StartProcessAsync(), known => known.Count == 1);
        var published = Process.Catalogue.Current;

        await Process.Catalogue.RefreshAsync(Token);

        Assert.Same(published, Process.Catalogue.Current);
    }

    [Fact]
    public async Task Refresh_OnceACampaignIsOver_DropsIt()
    {
        await Scene.RunningCampaignAsync();
        Clock.Advance(TimeSpan.FromDays(30));

        await Process.Catalogue.RefreshAsync(Token);

        Assert.Empty(Process.Catalogue.Current.For(Scene.Terminal.Merchant));
    }

    [Fact]
    public async Task For_AMerchant_HasWhatAppliesThereInOrder()
    {
        var here = Scene.Terminal.Merchant;
        var listed = await Scene.RunningCampaignAsync(merchants: here.Value);
        var everywhere = await Scene.RunningCampaignAsync();
        await Scene.RunningCampaignAsync(merchants: here.Value + 1);

        Assert.Equal([listed, everywhere], Process.Catalogue.Current.For(here).Select(campaign => campaign.Id));
        Assert.Equal(
            [everywhere], Process.Catalogue.Current.For(new MerchantId(999)).Select(campaign => campaign.Id));
    }

    [Fact]
    public async Task Start_OfAProcess_KnowsTheCampaignsBeforeItServes()
    {
        await Scene.RunningCampaignAsync();
        await RefreshUntilAsync(await StartProcessAsync(), known => known.Count == 1);

        var other = await StartProcessAsync();

        Assert.Single(other.Catalogue.Current.For(Scene.Terminal.Merchant));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
