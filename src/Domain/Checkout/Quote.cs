using System.Text.Json.Serialization;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// What a basket would cost a member now, and why. A quote promises nothing: only a redemption commits.
/// </summary>
/// <param name="At">When it was made, in UTC.</param>
/// <param name="Gross">What the basket totals.</param>
/// <param name="Discount">What would be taken off.</param>
/// <param name="LineDiscounts">The part of it on each line, in the order of the basket.</param>
/// <param name="Applied">The offers that would apply.</param>
/// <param name="Considered">Every offer considered, by campaign and number.</param>
/// <param name="Payment">What purses on the card would pay.</param>
/// <param name="Decline">Why a redemption would be declined; null if it would not.</param>
public sealed record Quote(
    DateTimeOffset At,
    Fen Gross,
    Fen Discount,
    IReadOnlyList<Fen> LineDiscounts,
    IReadOnlyList<AppliedOffer> Applied,
    IReadOnlyList<ConsideredOffer> Considered,
    Payment Payment,
    DeclineReason? Decline)
{
    [JsonIgnore]
    public Fen Payable => Gross - Discount - Payment.Total;
}
