using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Journaling;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Journaling;

/// <summary>
/// A history that was read ahead may be behind when an activation begins with it: nothing that is answered may show it.
/// </summary>
public sealed class ReadAheadTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private GrainsProcess _other = null!;

    private Scene Other => new(_other, "other");

    private ReadAhead ReadAhead => _other.ReadAhead;

    [Fact]
    public async Task Activation_TakesWhatWasReadAheadForIt_AndNobodyElseDoes()
    {
        var card = await OfferAsync(card: 1, thenActivate: true);

        await Other.Card(card).GetAsync();

        Assert.Null(ReadAhead.Take(StreamOf(card)));
    }

    [Fact]
    public async Task Redeem_AtTheFirstTouch_TakesWhatWasReadWithTheNumber()
    {
        var card = await Scene.ActiveCardAsync(1);
        _other = await StartProcessAsync();

        await MerchantAtOther.RedeemAsync(Scene.Checkout(1));

        Assert.Null(ReadAhead.Take(StreamOf(card)));
        Assert.Equal(3, (await Other.Card(card).GetAsync())?.Version);
    }

    [Fact]
    public async Task Read_AfterAnotherProcessWrote_SeesThat()
    {
        var card = await OfferAsync(card: 1, thenActivate: true);

        Assert.Equal(CardStatus.Active, (await Other.Card(card).GetAsync())?.State.Status);
    }

    [Fact]
    public async Task Redeem_AfterAnotherProcessWrote_IsDecidedOnThat()
    {
        await Scene.RunningCampaignAsync();
        await OfferAsync(card: 1, thenActivate: true);
        await RefreshUntilAsync(_other, known => known.Count == 1);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => MerchantAtOther.RedeemAsync(Scene.Checkout(1))));

        Assert.All(answers, answer => Assert.IsType<CheckoutEntry.Redemption>(Scene.Decided(answer).Entry));
    }

    [Fact]
    public async Task Refusal_AfterAnotherProcessWrote_RestsOnThat()
    {
        var card = await OfferAsync(card: 1, thenActivate: true);

        Assert.IsType<CardAnswer.Done>(await Other.Card(card).SuspendAsync(Other.NextRequest()));
    }

    [Fact]
    public async Task Read_AfterACommand_NeedsNoOtherLoad()
    {
        var card = await OfferAsync(card: 1, thenActivate: false);

        Assert.IsType<CardAnswer.Done>(await Other.Card(card).ActivateAsync(Other.NextRequest()));

        var read = await Other.Card(card).GetAsync();
        Assert.Equal((2, CardStatus.Active), (read?.Version, read?.State.Status));
    }

    private IMerchantGrain MerchantAtOther =>
        _other.Grains.GetGrain<IMerchantGrain>(Scene.Terminal.Merchant.Value);

    /// <summary>Reads an issued card ahead in another process; then the card may be activated in this one.</summary>
    private async Task<CardId> OfferAsync(int card, bool thenActivate)
    {
        _other = await StartProcessAsync();
        var id = await Scene.IssueAsync(card);
        var history = await _other.Journal.LoadAsync(
            StreamOf(id), CardState.SnapshotFormat, TestContext.Current.CancellationToken);
        ReadAhead.Offer(StreamOf(id), history, Clock.GetTimestamp());
        if (thenActivate)
            Assert.IsType<CardAnswer.Done>(await Scene.Card(id).ActivateAsync(Scene.NextRequest()));
        return id;
    }

    private static StreamId StreamOf(CardId card) => new(StreamKind.Card, card.Value);
}
