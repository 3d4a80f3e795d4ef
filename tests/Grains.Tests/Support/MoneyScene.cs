using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Journaling;
using CardPlatform.Grains.Rulebooks;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>Purses, money on cards, and holds of it.</summary>
internal sealed class MoneyScene(GrainsProcess process, Scene scene)
{
    public static readonly PurseCode Festival = PurseCode.Of("festival");

    public IRulebookGrain Rulebook => process.Grains.GetGrain<IRulebookGrain>(IRulebookGrain.Key);

    public static Purse Purse(ExpiryPolicy? expiry = null) => new(
        Festival,
        new PurseName("节日福利", "Festival benefit"),
        10,
        expiry ?? ExpiryPolicy.Forfeit.Instance,
        Places.Everywhere,
        CalendarRule.Always);

    public async Task DeclareAsync(Purse purse) => Assert.IsType<RulebookAnswer.Done>(
        await Rulebook.DeclareAsync(
            new RulebookCommand.DeclarePurse(purse), Scene.Province, scene.NextRequest()));

    /// <summary>Puts money on a card behind the back of every process, as another process would.</summary>
    public async Task GrantAsync(CardId card, long amount, DateTimeOffset until)
    {
        var stream = new StreamId(StreamKind.Card, card.Value);
        var history = await process.Journal.LoadAsync(stream, CardState.SnapshotFormat);
        var state = StreamShapes.Cards.Fold(history);
        var granted = new Granted(
            state.LastAt,
            new CampaignId(900 + history.Version),
            1,
            new OfferNo(1),
            new CampaignName("福利", "Benefit"),
            [
                new Lot(
                    state.Wallet.NextLot,
                    Festival,
                    Funder.Union,
                    new CampaignId(900 + history.Version),
                    new Fen(amount),
                    Fen.Zero,
                    state.LastAt,
                    until),
            ],
            until);
        Assert.IsType<CommitOutcome.Committed>(await process.Ledger.CommitAsync(new Commit(
        [
            new Append(stream, history.Version, DomainJson.CardEvents.Write([granted]))
            {
                Postings = CardPostings.Of([granted]),
            },
        ])));
    }

    public AuthorizeHold Authorization(int n, long amount, int? seconds = null) => new(
        Scene.Number(n),
        scene.Terminal,
        scene.NextRequestNo(),
        new Fen(amount),
        AllOrNothing: true,
        LifetimeSeconds: seconds);

    public async Task<HoldId> HeldAsync(int n, long amount, int? seconds = null) =>
        Assert.IsType<CheckoutEntry.Hold>(Scene.Decided(
            await scene.Merchant.AuthorizeAsync(Authorization(n, amount, seconds))).Entry).Facts.Hold;

    public CaptureHold Capture(HoldId hold, long? amount = null) =>
        new(hold, scene.Terminal, scene.NextRequestNo(), amount is { } fen ? new Fen(fen) : null);

    public VoidHold Void(HoldId hold) => new(hold, scene.Terminal, scene.NextRequestNo());

    public RedeemCheckout Payment(int n, long amount) =>
        scene.Checkout(n, amount) with { Pay = new PayRequest(AllOrNothing: true) };

    public async Task<(long Available, long Held)> BalanceAsync(CardId card)
    {
        var balances = await scene.Card(card).GetBalancesAsync();
        return balances!.Purses is [var only] ? (only.Available.Value, only.Held.Value) : (0, 0);
    }

    /// <summary>The purse's account over the card's own entries: minus what the card must have.</summary>
    public async Task<long> BookedAsync(CardId card)
    {
        var stream = new StreamId(StreamKind.Card, card.Value);
        var sum = 0L;
        for (var version = 1; await process.Journal.ReadAsync(stream, version) is { } entry; version++)
            sum += entry.Postings.Where(leg => leg.Account.Name == "purse/festival").Sum(leg => leg.Amount.Value);
        return sum;
    }

    public static DeclineReason? ReasonOf(CheckoutAnswer answer) =>
        Scene.Decided(answer).Entry is CheckoutEntry.Decline decline ? decline.Facts.Reason : null;
}
