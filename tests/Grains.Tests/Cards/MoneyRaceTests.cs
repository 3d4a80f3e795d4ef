using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Journaling;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Cards;

/// <summary>
/// What two processes make of one card at once, on one database and with clocks that differ. Nothing is spent twice,
/// and of all that ends a hold one thing does.
/// </summary>
public sealed class MoneyRaceTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private readonly FakeTimeProvider _otherClock = new();

    private MoneyScene Money => field ??= new MoneyScene(Process, Scene);

    [Fact]
    public async Task Lot_TenPaymentsAtOnce_IsSpentByExactlyOne()
    {
        var (card, other) = await PrepareAsync(1_000);

        var answers = await TenAsync(other, (merchant, _) => merchant.RedeemAsync(Money.Payment(1, 1_000)));

        Assert.Single(answers, answer => MoneyScene.ReasonOf(answer) is null);
        Assert.Equal(9, answers.Count(answer => MoneyScene.ReasonOf(answer) is DeclineReason.InsufficientFunds));
        Assert.Equal((0, 0), await Money.BalanceAsync(card));
        Assert.Equal(0, await Money.BookedAsync(card));
    }

    [Fact]
    public async Task Lot_TenHoldsAtOnce_ArePinnedAsFarAsItGoes()
    {
        var (card, other) = await PrepareAsync(1_000);

        var answers = await TenAsync(other, (merchant, _) => merchant.AuthorizeAsync(Money.Authorization(1, 300)));

        Assert.Equal(3, answers.Count(answer => MoneyScene.ReasonOf(answer) is null));
        await AgreeAsync(card, other, (100, 900));
    }

    [Fact]
    public async Task Hold_TenCapturesAndVoidsAtOnce_EndsOnce()
    {
        var (card, other) = await PrepareAsync(1_000);
        var hold = await Money.HeldAsync(1, 600);

        var answers = await TenAsync(other, (merchant, i) => i % 2 == 0
            ? merchant.CaptureAsync(Money.Capture(hold))
            : merchant.VoidAsync(Money.Void(hold)));

        var winner = Scene.Decided(Assert.Single(answers, answer => MoneyScene.ReasonOf(answer) is null)).Entry;
        var reason = winner is CheckoutEntry.Capture ? DeclineReason.HoldCaptured : DeclineReason.HoldVoided;
        Assert.Equal(9, answers.Count(answer => MoneyScene.ReasonOf(answer) == reason));
        var left = winner is CheckoutEntry.Capture ? 400 : 1_000;
        await AgreeAsync(card, other, (left, 0));
        Assert.Equal(-left, await Money.BookedAsync(card));
    }

    [Fact]
    public async Task Hold_CapturedBeforeTheDeadlineHereAndAfterItThere_EndsOnce()
    {
        var (card, other) = await PrepareAsync(1_000);
        var hold = await Money.HeldAsync(1, 600, seconds: 60);
        _otherClock.Advance(TimeSpan.FromSeconds(61));

        var answers = await TenAsync(other, (merchant, _) => merchant.CaptureAsync(Money.Capture(hold)));

        var won = answers.Count(answer => MoneyScene.ReasonOf(answer) is null);
        Assert.InRange(won, 0, 1);
        Assert.All(
            answers.Where(answer => MoneyScene.ReasonOf(answer) is not null),
            answer => Assert.True(
                MoneyScene.ReasonOf(answer) is DeclineReason.HoldExpired or DeclineReason.HoldCaptured));
        Clock.Advance(TimeSpan.FromSeconds(61));
        await AgreeAsync(card, other, (won == 1 ? 400 : 1_000, 0));
    }

    [Fact]
    public async Task Hold_LapsedInOneProcess_CannotBeCapturedByOneWhoseClockIsBehind()
    {
        var (_, other) = await PrepareAsync(1_000);
        var hold = await Money.HeldAsync(1, 600, seconds: 60);
        _otherClock.Advance(TimeSpan.FromSeconds(61));
        var there = Merchant(other);
        Assert.Equal(
            DeclineReason.HoldExpired, MoneyScene.ReasonOf(await there.CaptureAsync(Money.Capture(hold))));

        Assert.Equal(
            DeclineReason.HoldExpired, MoneyScene.ReasonOf(await Scene.Merchant.CaptureAsync(Money.Capture(hold))));
    }

    [Fact]
    public async Task VoidOfARequest_TogetherWithTheRequest_LeavesNothingHeld()
    {
        var (card, other) = await PrepareAsync(1_000);
        for (var i = 0; i < 5; i++)
        {
            var authorize = Money.Authorization(1, 600);
            var request = new VoidOriginal(Scene.Number(1), Scene.Terminal, authorize.RequestNo);

            var placed = Scene.Merchant.AuthorizeAsync(authorize);
            var voided = Merchant(other).VoidRequestAsync(request);
            await Task.WhenAll(placed, voided);

            var entry = Scene.Decided(await voided).Entry;
            Assert.True(entry is CheckoutEntry.Void
                or CheckoutEntry.Decline { Facts.Reason: DeclineReason.RequestVoided });
            Assert.Equal(
                entry is CheckoutEntry.Void ? null : DeclineReason.RequestVoided,
                MoneyScene.ReasonOf(await placed));
            Assert.Equal(-1_000, await Money.BookedAsync(card));
        }

        Assert.IsType<CheckoutEntry.Hold>(
            Scene.Decided(await Scene.Merchant.AuthorizeAsync(Money.Authorization(1, 1_000))).Entry);
    }

    [Fact]
    public async Task Capture_WhoseReplyIsLost_IsFoundByItsNumber()
    {
        var (card, _) = await PrepareAsync(1_000);
        var capture = Money.Capture(await Money.HeldAsync(1, 600));
        Ledger.LoseNextReply();
        await Assert.ThrowsAsync<CommitUnknownException>(() => Scene.Merchant.CaptureAsync(capture));

        var again = Scene.Decided(await Scene.Merchant.CaptureAsync(capture));

        Assert.True(again.IsReplay);
        Assert.IsType<CheckoutEntry.Capture>(again.Entry);
        Assert.Equal((400, 0), await Money.BalanceAsync(card));
    }

    private static async Task<CheckoutAnswer[]> AllAsync(IEnumerable<Task<CheckoutAnswer>> tasks) =>
        await Task.WhenAll(tasks);

    // A process that loses its place again and again gives up with nothing written; the terminal repeats its request.
    private static async Task<CheckoutAnswer> InsistAsync(Func<Task<CheckoutAnswer>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (LedgerUnavailableException)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    private IMerchantGrain Merchant(GrainsProcess process) =>
        process.Grains.GetGrain<IMerchantGrain>(Scene.Terminal.Merchant.Value);

    private Task<CheckoutAnswer[]> TenAsync(
        GrainsProcess other, Func<IMerchantGrain, int, Task<CheckoutAnswer>> ask) =>
        AllAsync(Enumerable.Range(0, 10).Select(i => InsistAsync(
            () => ask(i % 3 == 0 ? Merchant(other) : Scene.Merchant, i))));

    private async Task AgreeAsync(CardId card, GrainsProcess other, (long Available, long Held) expected)
    {
        var end = await Process.Journal.LoadAsync(
            new StreamId(StreamKind.Card, card.Value), CardState.SnapshotFormat);
        var wallet = StreamShapes.Cards.Fold(end).Wallet;
        var due = Domain.Purses.Upkeep.Due(
            CardState.None with { Wallet = wallet },
            Domain.Purses.Rulebook.Empty,
            Clock.GetUtcNow());
        var now = due.Aggregate(wallet, (so, happened) => so.Apply(happened));
        Assert.Equal(
            expected,
            (now.Lots.Sum(lot => lot.Available.Value), now.Lots.Sum(lot => lot.Held.Value)));
        Assert.Equal(-(expected.Available + expected.Held), await Money.BookedAsync(card));
        Assert.NotNull(await other.Grains.GetGrain<IMemberCardGrain>(card.Value).GetBalancesAsync());
    }

    private async Task<(CardId Card, GrainsProcess Other)> PrepareAsync(long amount)
    {
        var card = await Scene.ActiveCardAsync(1);
        await Money.DeclareAsync(MoneyScene.Purse());
        await Money.GrantAsync(card, amount, Clock.GetUtcNow().AddDays(7));
        var other = await StartProcessAsync(clock: _otherClock);
        await RefreshUntilAsync(other, () => other.Rulebook.Current.Purses.Count == 1);
        return (card, other);
    }
}
