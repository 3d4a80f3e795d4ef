using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Holds;

/// <summary>
/// Decides about holds, in the precedence of <see cref="DeclineReason"/>, on a card after its <see cref="Upkeep"/>: a
/// hold whose deadline has passed is over by then. Either way the answer becomes an entry. Pure: no clock, no I/O, no
/// randomness.
/// </summary>
/// <remarks>
/// To authorize asks all that a checkout asks. To capture asks the merchant's side only: the member had the card in
/// hand when the money was pinned. To void asks nothing of anybody but that the hold is the merchant's own, because it
/// only gives the member's money back.
/// </remarks>
public static class Holding
{
    /// <returns><see cref="Authorized"/> or <see cref="Declined"/>.</returns>
    public static CardEvent Authorize(CheckoutCase checkout, AuthorizeHold request, HoldId id)
    {
        if (Admission.Decide(checkout.Card, checkout.Merchant, request.Number, request.Store) is { } reason)
            return Decline(reason);
        if (checkout.Card.Wallet.Holds.Count >= Wallet.MaxHolds)
            return Decline(DeclineReason.TooManyHolds);

        var drawn = Drawing.From(DrawCase.Of(checkout), request.Amount, request.Purses, hasDiscount: false);
        if (drawn.Total == Fen.Zero || (request.AllOrNothing && drawn.Total < request.Amount))
            return Decline(DeclineReason.InsufficientFunds);
        var lifetime = request.LifetimeSeconds is { } seconds
            ? TimeSpan.FromSeconds(seconds)
            : Hold.DefaultLifetime;
        return new Authorized(
            checkout.Now,
            id,
            checkout.Merchant.Terminal,
            checkout.Merchant.Store,
            request.RequestNo,
            request.Amount,
            drawn.Slices,
            checkout.Now + lifetime);

        Declined Decline(DeclineReason because) => Declining(checkout, request.RequestNo, request.Amount, because);
    }

    /// <returns><see cref="Captured"/> or <see cref="Declined"/>.</returns>
    public static CardEvent Capture(CheckoutCase checkout, CaptureHold request)
    {
        var wallet = checkout.Card.Wallet;
        var hold = wallet.Find(request.Hold);
        var amount = request.Amount ?? hold?.Amount ?? Fen.Zero;
        var reason = Admission.AtCounter(checkout.Merchant, request.Store)
            ?? Over(wallet, hold, request.Hold, checkout.Merchant.Merchant)
            ?? (amount > hold!.Amount ? DeclineReason.CaptureExceedsHold : null);
        if (reason is { } because)
            return Declining(checkout, request.RequestNo, amount, because);

        var (captured, rest) = Slice.Cut(hold!.Slices, amount);
        return new Captured(
            checkout.Now,
            hold.Id,
            checkout.Merchant.Terminal,
            checkout.Merchant.Store,
            request.RequestNo,
            amount,
            captured,
            Returning.Of(checkout.Card, checkout.Rules, rest, checkout.Now),
            checkout.Merchant.City);
    }

    /// <returns><see cref="HoldVoided"/> or <see cref="Declined"/>.</returns>
    public static CardEvent Void(CheckoutCase checkout, HoldId id, RequestNo requestNo)
    {
        var wallet = checkout.Card.Wallet;
        var hold = wallet.Find(id);
        if (Over(wallet, hold, id, checkout.Merchant.Merchant) is { } reason)
            return Declining(checkout, requestNo, Fen.Zero, reason);
        return new HoldVoided(
            checkout.Now,
            id,
            checkout.Merchant.Terminal,
            checkout.Merchant.Store,
            requestNo,
            Returning.Of(checkout.Card, checkout.Rules, hold!.Slices, checkout.Now));
    }

    /// <summary>
    /// What a void leaves where the request that it voids has not arrived: written under that request's number, it is
    /// what the late original will find.
    /// </summary>
    public static Declined Forestall(CheckoutCase checkout, RequestNo original) =>
        Declining(checkout, original, Fen.Zero, DeclineReason.RequestVoided);

    private static DeclineReason? Over(Wallet wallet, Hold? hold, HoldId id, MerchantId merchant)
    {
        if (hold is not null)
            return hold.Terminal.Merchant == merchant ? null : DeclineReason.HoldNotHere;
        if (wallet.Closed.FirstOrDefault(each => each.Id == id) is not { Id.Version: > 0 } closed)
            return DeclineReason.HoldUnknown;
        if (closed.Terminal.Merchant != merchant)
            return DeclineReason.HoldNotHere;
        return closed.End switch
        {
            HoldEnd.Voided => DeclineReason.HoldVoided,
            HoldEnd.Captured => DeclineReason.HoldCaptured,
            HoldEnd.Lapsed => DeclineReason.HoldExpired,
            _ => throw new InvalidOperationException($"An end of a later version: {closed.End}."),
        };
    }

    private static Declined Declining(
        CheckoutCase checkout, RequestNo requestNo, Fen amount, DeclineReason reason) => new(
            checkout.Now,
            checkout.Merchant.Terminal,
            checkout.Merchant.Store,
            requestNo,
            amount,
            reason);
}
