using System.Diagnostics;
using CardPlatform.Baselines.Hosting;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Baselines.WriteState;

/// <summary>
/// The textbook's grain: its state is read when it is activated, and written as a whole, once, for each redemption,
/// approved or declined. One call at a time: the next waits until the write of the one before it has returned.
/// </summary>
/// <remarks>
/// What it decides by is the domain's own <see cref="Redeeming"/>, so it checks what the product checks, as far as
/// that is on the card or in the <see cref="Catalogue"/>. It does not count what cards share: a campaign's count,
/// budget, day and merchant would need a grain or a row of their own, and a second write. All that it leaves out is
/// in load-tests/Baselines/README.md.
/// </remarks>
internal sealed class StoredCardGrain(
    [PersistentState("card")] IPersistentState<StoredCard> stored, Catalogue catalogue, TimeProvider clock)
    : Grain, IStoredCardGrain
{
    public async Task<CheckoutAnswer> RedeemAsync(RedeemCheckout checkout)
    {
        if (catalogue.Find(checkout.Terminal, out var merchant) is { } unknown)
            return new CheckoutAnswer.Unknown(unknown);
        if (!stored.RecordExists)
        {
            DeactivateOnIdle();
            return new CheckoutAnswer.Unknown(UnknownParty.CardUnknown);
        }

        var hash = RequestHashes.Of(checkout);
        if (stored.State.Find(checkout) is { } earlier)
        {
            return earlier.Hash == hash
                ? new CheckoutAnswer.Decided(stored.State.EntryOf(earlier), IsReplay: true)
                : CheckoutAnswer.RequestMismatch.Instance;
        }

        var card = stored.State.ToDomain(checkout.Number);
        var decided = Decide(catalogue.CaseOf(card, merchant!, card.NotBeforeLast(clock.GetUtcNow())), checkout);
        var answer = stored.State.Take(decided, card, hash, checkout, catalogue);
        await WriteAsync();
        return new CheckoutAnswer.Decided(stored.State.EntryOf(answer), IsReplay: false);
    }

    private static CardEvent Decide(CheckoutCase checkoutCase, RedeemCheckout checkout) =>
        Redeeming.Decide(checkoutCase, checkout) switch
        {
            RedemptionDecision.Approved approved => approved.Event,
            RedemptionDecision.Refused refused => refused.Event,
            _ => throw new UnreachableException(),
        };

    private async Task WriteAsync()
    {
        try
        {
            await stored.WriteStateAsync();
        }
        catch
        {
            // What is in memory may not be in the database: whoever comes next reads it again.
            DeactivateOnIdle();
            throw;
        }
    }
}
