using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Verification;
using CardPlatform.Harness.Workloads;
using CardPlatform.Silo.Generation;

namespace CardPlatform.Harness.InProcess;

/// <summary>Asks merchants' grains for redemptions, and keeps what they answered.</summary>
internal sealed class RedeemingCaller
{
    private readonly IGrainFactory _grains;
    private readonly CardBook _cards;
    private readonly MerchantChoice _merchants;
    private readonly AckLog _log;
    private readonly Popularity _nextCard;

    public RedeemingCaller(
        IGrainFactory grains, CardBook cards, IReadOnlyList<long> merchants, AckLog log, long seed)
    {
        (_grains, _cards, _log) = (grains, cards, log);
        var random = new SeededRandom(seed);
        _nextCard = new Popularity(cards.Count, random);
        _merchants = new MerchantChoice(merchants, random);
    }

    public async Task<Verdict> CallAsync()
    {
        var number = _log.Next();
        var card = _nextCard.Next();
        var merchant = new MerchantId(_merchants.NextFor(card));
        var checkout = new RedeemCheckout(
            _cards.NumberOf(card),
            new TerminalId(merchant, 1),
            RequestNo.Of($"{_log.Prefix}{number:000000000}"),
            new Basket([new BasketLine(1, new Fen(RedemptionFormat.PriceOf(number)))]));
        try
        {
            var answer = await _grains.GetGrain<IMerchantGrain>(merchant.Value).RedeemAsync(checkout);
            return Keep(number, answer);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Verdict.Failed;
        }
    }

    private Verdict Keep(long number, CheckoutAnswer answer)
    {
        switch (answer)
        {
            case CheckoutAnswer.Decided { Entry: CheckoutEntry.Redemption(var id, _) }:
                _log.Set(number, AckState.Done, id.Card.Value, id.Version);
                return Verdict.Completed;
            case CheckoutAnswer.Decided { Entry.Id: var id }:
                _log.Set(number, AckState.Declined, id.Card.Value, id.Version);
                return Verdict.Declined;
            default:
                _log.Set(number, AckState.NothingWritten, 0, 0);
                return Verdict.Failed;
        }
    }
}
