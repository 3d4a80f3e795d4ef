using System.Text.Json.Serialization;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Refunds;

/// <summary>
/// A sale was given back, or part of it. With the sale itself, the latest of its refunds says all that the next one is
/// worked out from.
/// </summary>
/// <param name="At">When it was decided, in UTC.</param>
/// <param name="Version">The version of the card at which this stands.</param>
/// <param name="Sale">The version at which the sale stands.</param>
/// <param name="SoldAt">When the sale was.</param>
/// <param name="No">Which refund of the sale this is, from 1.</param>
/// <param name="Previous">The version of the refund before this one; absent: it is the first.</param>
/// <param name="Terminal">The terminal that asked.</param>
/// <param name="Store">Where it stood.</param>
/// <param name="RequestNo">The terminal's number for the request.</param>
/// <param name="Lines">What is given back of which line, before anything is clawed back.</param>
/// <param name="Tender">What the cashier gives the member, net of what is clawed back.</param>
/// <param name="Benefit">What goes back to purses, net of what is clawed back.</param>
/// <param name="Discount">What is given back to those who funded discounts, with what is clawed back.</param>
/// <param name="Offers">The same by offer: each offer of the sale, in its order.</param>
/// <param name="Returned">Where the benefit goes, last spent first; absent: there is none.</param>
/// <param name="Remaining">What then remains of each line of the sale, in its order.</param>
/// <param name="City">Where the sale was, if that was recorded.</param>
public sealed record Refunded(
    DateTimeOffset At,
    long Version,
    long Sale,
    DateTimeOffset SoldAt,
    int No,
    long? Previous,
    TerminalId Terminal,
    StoreNo Store,
    RequestNo RequestNo,
    IReadOnlyList<RefundedLine> Lines,
    Fen Tender,
    Fen Benefit,
    Fen Discount,
    IReadOnlyList<RefundedOffer> Offers,
    IReadOnlyList<Returned>? Returned,
    IReadOnlyList<RemainingLine> Remaining,
    City? City = null) : CardEvent(At)
{
    /// <summary>
    /// Whether nothing of the sale remains: then the uses of campaigns and coupons are given back as well.
    /// </summary>
    [JsonIgnore]
    public bool IsFull => Remaining.All(line => line.Gross == Fen.Zero);

    /// <summary>What was given back would have cost this without discounts.</summary>
    [JsonIgnore]
    public Fen Gross => Tender + Benefit + Discount;

    /// <summary>What was kept back from the member for discounts that are no longer earned.</summary>
    [JsonIgnore]
    public Fen ClawedBack => Offers.Aggregate(Fen.Zero, (sum, offer) => sum + (offer.ClawedBack ?? Fen.Zero));
}
