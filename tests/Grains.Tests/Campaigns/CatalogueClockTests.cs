using CardPlatform.Grains.Tests.Support;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Campaigns;

/// <summary>What the catalogue does under a clock that is set wrong and put right again.</summary>
public sealed class CatalogueClockTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    [Fact]
    public async Task Refresh_AfterTheClockWasAheadForOneTick_HasTheCampaignAgain()
    {
        var campaign = await Scene.RunningCampaignAsync();
        Clock.SetWrongBy(TimeSpan.FromDays(60));
        await Process.Catalogue.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Empty(Process.Catalogue.Current.For(Scene.Terminal.Merchant));

        Clock.SetWrongBy(TimeSpan.Zero);
        await Process.Catalogue.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal(campaign, Assert.Single(Process.Catalogue.Current.For(Scene.Terminal.Merchant)).Id);
    }
}
