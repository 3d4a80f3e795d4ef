using System.Text.Json.Serialization;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>A completed checkout, with everything needed to give the same answer again.</summary>
/// <param name="At">When it was decided, in UTC.</param>
/// <param name="Terminal">The terminal that asked.</param>
/// <param name="Store">Where it stood.</param>
/// <param name="RequestNo">The terminal's number for the request.</param>
/// <param name="Lines">
/// The basket, with the discount split over it; the parts sum to <paramref name="Discount"/>.
/// </param>
/// <param name="Gross">What the basket totalled.</param>
/// <param name="Discount">What was taken off.</param>
/// <param name="Applied">The offers that took it off; their discounts sum to <paramref name="Discount"/>.</param>
public sealed record Redeemed(
    DateTimeOffset At,
    TerminalId Terminal,
    StoreNo Store,
    RequestNo RequestNo,
    IReadOnlyList<RedeemedLine> Lines,
    Fen Gross,
    Fen Discount,
    IReadOnlyList<AppliedOffer> Applied) : CardEvent(At)
{
    /// <summary>What was left for the member to pay.</summary>
    [JsonIgnore]
    public Fen Payable => Gross - Discount;
}
