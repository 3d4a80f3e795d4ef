using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Merchants;

public sealed class MerchantTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    [Fact]
    public async Task AddTerminal_TenAtOnce_GetTenNumbersWithoutAConflict()
    {
        var commits = Ledger.Commits;

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            Scene.Merchant.AddTerminalAsync(new MerchantCommand.AddTerminal(new StoreNo(1)), Scene.NextRequest())));

        Assert.Equal(
            Enumerable.Range(2, 10),
            answers.Select(answer => Assert.IsType<MerchantEvent.TerminalAdded>(
                Assert.IsType<MerchantAnswer.Done>(answer).Event).Terminal.Number).Order());
        Assert.Equal(10, Ledger.Commits - commits);
    }

    [Fact]
    public async Task AddStore_Repeated_AnswersTheSameStore()
    {
        var name = Scene.NextRequest();
        var command = new MerchantCommand.AddStore(MerchantName.Of("花园路店"), new(410100));
        var first = Assert.IsType<MerchantAnswer.Done>(await Scene.Merchant.AddStoreAsync(command, name));

        var second = await Scene.Merchant.AddStoreAsync(command, name);

        Assert.Equal(first with { IsReplay = true }, second);
        Assert.Equal(2, (await Scene.Merchant.GetAsync())?.State.Stores.Count);
    }

    [Fact]
    public async Task SuspendTerminal_ThenACheckoutThere_IsDeclined()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        await Scene.Merchant.SuspendTerminalAsync(Scene.Terminal, Scene.NextRequest());

        Assert.Equal(DeclineReason.TerminalSuspended, await Scene.DeclinedAsync(Scene.Checkout(1)));
    }

    [Fact]
    public async Task Suspend_InAnotherProcess_HoldsHereOnceTheJournalHasToldIt()
    {
        await Scene.ActiveCardAsync(1);
        var other = await StartProcessAsync();
        var otherMerchant = other.Grains.GetGrain<IMerchantGrain>(Scene.Terminal.Merchant.Value);
        await otherMerchant.GetAsync();
        var suspended = Assert.IsType<MerchantAnswer.Done>(await Scene.Merchant.SuspendAsync(Scene.NextRequest()));

        await RefreshUntilAsync(other, () => other.MerchantVersions.Of(suspended.Merchant) == suspended.Version);

        var entry = Assert.IsType<CheckoutEntry.Decline>(
            Scene.Decided(await otherMerchant.RedeemAsync(Scene.Checkout(1))).Entry);
        Assert.Equal(DeclineReason.MerchantSuspended, entry.Facts.Reason);
    }

    [Fact]
    public async Task Suspend_InAnotherProcess_HoldsHereAfterTheMaxAgeThoughNobodyTellsIt()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        var maxAge = TimeSpan.FromSeconds(new GrainsOptions().MerchantStateMaxAgeSeconds);
        var (_, behind) = await UntoldMerchantAsync();
        await Scene.Merchant.SuspendAsync(Scene.NextRequest());

        Clock.Advance(maxAge + TimeSpan.FromMilliseconds(1));

        var entry = Assert.IsType<CheckoutEntry.Decline>(
            Scene.Decided(await behind.RedeemAsync(Scene.Checkout(1))).Entry);
        Assert.Equal(DeclineReason.MerchantSuspended, entry.Facts.Reason);
    }

    [Fact]
    public async Task Checkout_AtAMerchantWhoIsOldAndConfirmed_DoesNotLoadIt()
    {
        await Scene.ActiveCardAsync(1);
        var maxAge = TimeSpan.FromSeconds(new GrainsOptions().MerchantStateMaxAgeSeconds);
        var (process, confirmed) = await UntoldMerchantAsync();
        Clock.Advance(maxAge + TimeSpan.FromMilliseconds(1));
        await process.MerchantVersions.RefreshAsync(TestContext.Current.CancellationToken);
        await Scene.Merchant.SuspendAsync(Scene.NextRequest());

        // It goes by the state that was confirmed, and not for longer than by any other.
        Assert.NotEqual(DeclineReason.MerchantSuspended, await ReasonAsync());
        Clock.Advance(maxAge + TimeSpan.FromMilliseconds(1));
        Assert.Equal(DeclineReason.MerchantSuspended, await ReasonAsync());

        async Task<DeclineReason?> ReasonAsync() =>
            Scene.Decided(await confirmed.RedeemAsync(Scene.Checkout(1))).Entry is CheckoutEntry.Decline declined
                ? declined.Facts.Reason
                : null;
    }

    [Fact]
    public async Task Checkout_AtATerminalThatAnotherProcessJustAdded_IsNotUnknown()
    {
        await Scene.ActiveCardAsync(1);
        var (_, behind) = await UntoldMerchantAsync();
        await Scene.Merchant.AddTerminalAsync(new MerchantCommand.AddTerminal(new StoreNo(1)), Scene.NextRequest());

        var there = Scene.Checkout(1) with { Terminal = new TerminalId(Scene.Terminal.Merchant, 2) };

        Assert.IsType<CheckoutAnswer.Decided>(await behind.RedeemAsync(there));
    }

    // The merchant, already loaded, in a process whose followers never hear of anything.
    private async Task<(GrainsProcess Process, IMerchantGrain Merchant)> UntoldMerchantAsync()
    {
        var other = await StartProcessAsync(new GrainsOptions { FollowIntervalMilliseconds = int.MaxValue });
        var merchant = other.Grains.GetGrain<IMerchantGrain>(Scene.Terminal.Merchant.Value);
        await merchant.GetAsync();
        return (other, merchant);
    }

    [Fact]
    public async Task Commands_ToNobody_AreRefused()
    {
        var nobody = Process.Grains.GetGrain<IMerchantGrain>(999_999);

        Assert.Equal(
            new MerchantAnswer.Refused(MerchantRefusal.MerchantUnknown),
            await nobody.SuspendAsync(Scene.NextRequest()));
        Assert.Null(await nobody.GetAsync());
    }
}
