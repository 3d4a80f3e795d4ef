using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Cards;

public sealed class HoldTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private MoneyScene Money => field ??= new MoneyScene(Process, Scene);

    private DateTimeOffset InAWeek => Clock.GetUtcNow().AddDays(7);

    [Fact]
    public async Task Authorize_AndCaptureAPart_BooksThePartAndReleasesTheRest()
    {
        var card = await RichCardAsync(1_000);
        var hold = await Money.HeldAsync(1, 600);
        Assert.Equal((400, 600), await Money.BalanceAsync(card));

        var captured = Scene.Decided(await Scene.Merchant.CaptureAsync(Money.Capture(hold, 450)));

        var row = await Process.Journal.ReadAsync(
            new StreamId(StreamKind.Card, card.Value), captured.Entry.Id.Version, Token);
        Assert.Equal(
            [($"merchant/{Scene.Terminal.Merchant}/payable", -450L), ("purse/festival", 450L)],
            row!.Postings.Select(leg => (leg.Account.Name, leg.Amount.Value)).Order());
        Assert.Equal((new Fen(450), Fen.Zero), (row.Facts.Amount, row.Facts.Discount));
        Assert.Equal((550, 0), await Money.BalanceAsync(card));
        Assert.Equal(HoldEnd.Captured, (await Scene.Card(card).FindHoldAsync(hold))!.End);
    }

    [Fact]
    public async Task EveryRequest_Repeated_GetsItsFirstAnswer()
    {
        var card = await RichCardAsync(1_000);
        var authorize = Money.Authorization(1, 600);
        var hold = Hold(await Scene.Merchant.AuthorizeAsync(authorize));
        var capture = Money.Capture(hold, 100);
        await Scene.Merchant.CaptureAsync(capture);

        Assert.Equal(hold, Hold(await Scene.Merchant.AuthorizeAsync(authorize)));
        Assert.True(Scene.Decided(await Scene.Merchant.CaptureAsync(capture)).IsReplay);
        Assert.IsType<CheckoutAnswer.RequestMismatch>(
            await Scene.Merchant.CaptureAsync(capture with { Amount = new Fen(101) }));
        Assert.Equal((900, 0), await Money.BalanceAsync(card));
    }

    [Fact]
    public async Task Capture_AtTheDeadline_IsDeclinedAndTheMoneyIsBack()
    {
        var card = await RichCardAsync(1_000);
        var early = await Money.HeldAsync(1, 300, seconds: 60);
        var late = await Money.HeldAsync(1, 300, seconds: 61);
        Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(
            DeclineReason.HoldExpired,
            MoneyScene.ReasonOf(await Scene.Merchant.CaptureAsync(Money.Capture(early))));
        Assert.Equal(
            DeclineReason.HoldExpired, MoneyScene.ReasonOf(await Scene.Merchant.VoidAsync(Money.Void(early))));
        Assert.Null(MoneyScene.ReasonOf(await Scene.Merchant.CaptureAsync(Money.Capture(late))));
        Assert.Equal((700, 0), await Money.BalanceAsync(card));
        Assert.Equal(-700, await Money.BookedAsync(card));
    }

    [Fact]
    public async Task Balance_AfterADeadline_IsRightBeforeAnythingIsWritten()
    {
        var card = await RichCardAsync(1_000);
        var hold = await Money.HeldAsync(1, 600);
        Clock.Advance(TimeSpan.FromSeconds(120));
        var commits = Ledger.Commits;

        Assert.Equal((1_000, 0), await Money.BalanceAsync(card));
        var view = await Scene.Card(card).FindHoldAsync(hold);
        Assert.Equal((false, HoldEnd.Lapsed), (view!.IsOpen, view.End));
        Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal((0, 0), await Money.BalanceAsync(card));
        Assert.Equal(commits, Ledger.Commits);
    }

    [Fact]
    public async Task Upkeep_BeforeADecision_IsWrittenInTheSameEntry()
    {
        var card = await RichCardAsync(1_000);
        await Money.HeldAsync(1, 600);
        Clock.Advance(TimeSpan.FromDays(8));

        var declined = Scene.Decided(await Scene.RedeemAsync(Money.Payment(1, 100)));

        var row = await Process.Journal.ReadAsync(
            new StreamId(StreamKind.Card, card.Value), declined.Entry.Id.Version, Token);
        Assert.Equal(
            [typeof(HoldLapsed), typeof(LotsExpired), typeof(Declined)],
            DomainJson.CardEvents.Read(row!.Events.Span).Select(each => each.GetType()));
        Assert.Equal(
            [("breakage/festival", -1_000L), ("purse/festival", 1_000L)],
            row.Postings.Select(leg => (leg.Account.Name, leg.Amount.Value)).Order());
        Assert.Equal(0, await Money.BookedAsync(card));
    }

    [Fact]
    public async Task Void_ByTheNumberOfTheOriginal_GivesItBackHoweverOftenItIsAsked()
    {
        var card = await RichCardAsync(1_000);
        var authorize = Money.Authorization(1, 600);
        var hold = Hold(await Scene.Merchant.AuthorizeAsync(authorize));
        var request = new VoidOriginal(Scene.Number(1), Scene.Terminal, authorize.RequestNo);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => Scene.Merchant.VoidRequestAsync(request)));

        Assert.All(answers, answer => Assert.Equal(
            hold, Assert.IsType<CheckoutEntry.Void>(Scene.Decided(answer).Entry).Facts.Hold));
        Assert.Single(answers, answer => !Scene.Decided(answer).IsReplay);
        Assert.Equal((1_000, 0), await Money.BalanceAsync(card));
        Assert.Equal(hold, Hold(await Scene.Merchant.AuthorizeAsync(authorize)));
    }

    [Fact]
    public async Task Void_OfARequestThatHasNotArrived_DeclinesItWhateverItSays()
    {
        var card = await RichCardAsync(1_000);
        var late = Money.Authorization(1, 600);
        var request = new VoidOriginal(Scene.Number(1), Scene.Terminal, late.RequestNo);

        Assert.Equal(
            DeclineReason.RequestVoided, MoneyScene.ReasonOf(await Scene.Merchant.VoidRequestAsync(request)));

        Assert.Equal(DeclineReason.RequestVoided, MoneyScene.ReasonOf(await Scene.Merchant.AuthorizeAsync(late)));
        Assert.Equal(
            DeclineReason.RequestVoided,
            MoneyScene.ReasonOf(await Scene.Merchant.AuthorizeAsync(late with { Amount = new Fen(1) })));
        Assert.Equal(
            DeclineReason.RequestVoided,
            MoneyScene.ReasonOf(await Scene.RedeemAsync(Scene.Checkout(1, 100, late.RequestNo))));
        Assert.True(Scene.Decided(await Scene.Merchant.VoidRequestAsync(request)).IsReplay);
        Assert.Equal((1_000, 0), await Money.BalanceAsync(card));
    }

    [Fact]
    public async Task Void_OfWhatIsCaptured_IsDeclined()
    {
        await RichCardAsync(1_000);
        var authorize = Money.Authorization(1, 600);
        var hold = Hold(await Scene.Merchant.AuthorizeAsync(authorize));
        await Scene.Merchant.CaptureAsync(Money.Capture(hold));

        var voided = await Scene.Merchant.VoidRequestAsync(
            new VoidOriginal(Scene.Number(1), Scene.Terminal, authorize.RequestNo));

        Assert.Equal(DeclineReason.HoldCaptured, MoneyScene.ReasonOf(voided));
    }

    [Fact]
    public async Task Redeem_FromPurses_PaysAndBooksInTheSameEntryAsTheDiscount()
    {
        var card = await RichCardAsync(1_000);
        await Scene.RunningCampaignAsync();

        var redeemed = await Scene.ApprovedAsync(Scene.Checkout(1) with { Pay = new PayRequest() });

        Assert.Equal(
            (new Fen(500), new Fen(1_000), new Fen(500)), (redeemed.Discount, redeemed.Benefit, redeemed.Payable));
        Assert.Equal((0, 0), await Money.BalanceAsync(card));
        Assert.Equal(0, await Money.BookedAsync(card));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static HoldId Hold(CheckoutAnswer answer) =>
        Assert.IsType<CheckoutEntry.Hold>(Scene.Decided(answer).Entry).Facts.Hold;

    private async Task<Domain.Cards.CardId> RichCardAsync(long amount)
    {
        var card = await Scene.ActiveCardAsync(1);
        await Money.DeclareAsync(MoneyScene.Purse());
        await Money.GrantAsync(card, amount, InAWeek);
        return card;
    }
}
