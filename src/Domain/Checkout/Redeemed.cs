using System.Text.Json.Serialization;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Regions;

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
/// <param name="Paid">What purses on the card paid, in the order of spending; absent: nothing.</param>
/// <param name="City">Where the store is; absent from entries of before it was recorded.</param>
/// <param name="Shortfall">What purses were asked for and did not cover; absent: nothing.</param>
/// <param name="Skipped">The purses that did not pay, each with its reason; absent: none.</param>
/// <param name="Missed">
/// The offers that came closest of those that were not applied, and why each was not; absent: none.
/// </param>
public sealed record Redeemed(
    DateTimeOffset At,
    TerminalId Terminal,
    StoreNo Store,
    RequestNo RequestNo,
    IReadOnlyList<RedeemedLine> Lines,
    Fen Gross,
    Fen Discount,
    IReadOnlyList<AppliedOffer> Applied,
    IReadOnlyList<Slice>? Paid = null,
    City? City = null,
    Fen? Shortfall = null,
    IReadOnlyList<SkippedPurse>? Skipped = null,
    IReadOnlyList<ConsideredOffer>? Missed = null) : CardEvent(At)
{
    /// <summary>What purses on the card paid.</summary>
    [JsonIgnore]
    public Fen Benefit => Paid?.Aggregate(Fen.Zero, (sum, slice) => sum + slice.Amount) ?? Fen.Zero;

    /// <summary>What was left for the member to pay by other means.</summary>
    [JsonIgnore]
    public Fen Payable => Gross - Discount - Benefit;
}
