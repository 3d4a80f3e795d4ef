using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Activities.Payments;

/// <summary>
/// Decides about the money of sign-ups, on a card after its <see cref="Upkeep"/>. Pure: no clock, no I/O, no
/// randomness.
/// </summary>
/// <remarks>
/// The price and the deposit are drawn together, all or nothing, and each keeps the slices that paid it. A part of
/// either comes back once at most, so what it comes back from follows from the payment alone: the last that was spent
/// of it, first.
/// </remarks>
public static class SeatPaying
{
    /// <param name="card">The card, after what time has brought.</param>
    /// <param name="rules">What staff have declared.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="now">The time of the decision; not before the card's last event.</param>
    public static SeatPaymentDecision Decide(
        CardState card, Rulebook rules, PayForSeats request, DateTimeOffset now)
    {
        if (now >= request.Until)
            return new SeatPaymentDecision.Declined(SeatPaymentDecline.PaymentTimeOver);
        if (card.Status is not CardStatus.Active)
            return new SeatPaymentDecision.Declined(SeatPaymentDecline.CardNotActive);

        var amount = request.Price + request.Deposit;
        var drawn = Drawing.From(
            new DrawCase(card, rules, new SpendingPlace(request.City), now),
            amount,
            request.Purses,
            hasDiscount: false);
        if (drawn.Total < amount)
            return new SeatPaymentDecision.Declined(SeatPaymentDecline.PursesDoNotCover);

        var (price, deposit) = Slice.Cut(drawn.Slices, request.Price);
        return new SeatPaymentDecision.Paid(new SeatsPaid(now, request.Payment, OrNull(price), OrNull(deposit)));
    }

    /// <summary>What comes back, and where it goes.</summary>
    /// <param name="card">The card, after what time has brought.</param>
    /// <param name="rules">What staff have declared.</param>
    /// <param name="paid">The payment.</param>
    /// <param name="price">How much of the price.</param>
    /// <param name="deposit">How much of the deposit.</param>
    /// <param name="now">The time of the decision; not before the card's last event.</param>
    /// <exception cref="InvalidOperationException">More is to come back than was paid.</exception>
    public static SeatsRefunded Refund(
        CardState card, Rulebook rules, SeatsPaid paid, Fen price, Fen deposit, DateTimeOffset now)
    {
        var ofPrice = LastOf(paid.Price, price);
        var all = Returning.Of(card, rules, [.. ofPrice, .. LastOf(paid.Deposit, deposit)], now);
        return new SeatsRefunded(
            now,
            paid.Payment,
            OrNull([.. all.Take(ofPrice.Count)]),
            OrNull([.. all.Skip(ofPrice.Count)]));
    }

    private static List<Slice> LastOf(IReadOnlyList<Slice>? paid, Fen amount)
    {
        var total = paid?.Aggregate(Fen.Zero, (sum, slice) => sum + slice.Amount) ?? Fen.Zero;
        if (amount > total)
            throw new InvalidOperationException($"{amount} of {total} are to come back.");
        var last = Slice.Cut(paid ?? [], total - amount).Left;
        last.Reverse();
        return last;
    }

    private static List<T>? OrNull<T>(List<T> items) => items.Count == 0 ? null : items;
}
