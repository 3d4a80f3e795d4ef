using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Refunds;

/// <summary>
/// What a checkout sold, and who paid for which part of it: all that its refunds are worked out from.
/// </summary>
/// <param name="At">When it was.</param>
/// <param name="Merchant">Who sold it.</param>
/// <param name="Lines">What was paid for each line, in the order of the basket.</param>
/// <param name="Offers">The offers that took something off.</param>
/// <param name="Paid">What purses paid, in the order of spending; it sums to the benefit parts of the lines.</param>
/// <param name="City">Where the store is, if that was recorded.</param>
public sealed record Sale(
    DateTimeOffset At,
    MerchantId Merchant,
    IReadOnlyList<RemainingLine> Lines,
    IReadOnlyList<AppliedOffer> Offers,
    IReadOnlyList<Slice> Paid,
    City? City)
{
    /// <summary>The sale that an event of a card tells of, or null if it is none.</summary>
    public static Sale? Of(CardEvent? happened) => happened switch
    {
        Redeemed redeemed => Of(redeemed),
        Captured captured => Of(captured),
        _ => null,
    };

    /// <summary>Whether an event of a card tells of a sale.</summary>
    public static bool Tells(CardEvent? happened) => happened is Redeemed or Captured;

    /// <summary>Whether an offer applies to a line, even if its part on it is zero.</summary>
    internal bool Applies(int offer, int line) => Offers[offer].Lines is not { } parts || parts[line] is not null;

    private static Sale Of(Redeemed redeemed)
    {
        var lines = new RemainingLine[redeemed.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = redeemed.Lines[i];
            var benefit = line.Benefit ?? Fen.Zero;
            var discounts = redeemed.Applied.Select(offer => PartOf(offer, line, i)).ToList();
            var tender = (line.UnitPrice * line.Quantity) - line.Discount - benefit;
            lines[i] = new RemainingLine(
                line.Quantity, tender, line.Benefit, line.Discount > Fen.Zero ? discounts : null);
        }

        return new Sale(
            redeemed.At, redeemed.Terminal.Merchant, lines, redeemed.Applied, redeemed.Paid ?? [], redeemed.City);
    }

    // Nobody said what was sold: it is one article, and whoever gives back part of it says how much.
    private static Sale Of(Captured captured) => new(
        captured.At,
        captured.Terminal.Merchant,
        [new RemainingLine(1, Fen.Zero, captured.Amount)],
        [],
        captured.Slices,
        captured.City);

    // Entries of before refunds have one offer, and its parts are those of the lines.
    private static Fen PartOf(AppliedOffer offer, RedeemedLine line, int index) =>
        offer.Lines is { } parts ? parts[index] ?? Fen.Zero : line.Discount;
}
