using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Regions;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Reports;

/// <summary>A sale of a past day, as far as terms are replayed against it.</summary>
/// <param name="Card">The card that paid.</param>
/// <param name="At">When.</param>
/// <param name="Terminal">The terminal that asked.</param>
/// <param name="Store">Where it stood.</param>
/// <param name="City">Where the store is, if that was recorded.</param>
/// <param name="Basket">What was sold. Of a captured hold nobody said what: it is one article, of no category.</param>
internal sealed record RehearsedSale(
    CardId Card, DateTimeOffset At, TerminalId Terminal, StoreNo Store, City? City, Basket Basket)
{
    /// <summary>The sale that an entry tells of, or null if it tells of none.</summary>
    public static RehearsedSale? In(JournalEntry entry)
    {
        if (entry.Stream.Kind is not StreamKind.Card)
            return null;
        var card = new CardId(entry.Stream.Id);
        foreach (var happened in DomainJson.CardEvents.Read(entry.Events.Span))
        {
            if (happened is Redeemed redeemed)
                return Of(card, redeemed);
            if (happened is Captured captured)
                return Of(card, captured);
        }

        return null;
    }

    private static RehearsedSale Of(CardId card, Redeemed sold) => new(
        card,
        sold.At,
        sold.Terminal,
        sold.Store,
        sold.City,
        new Basket(
            [.. sold.Lines.Select(line => new BasketLine(line.Quantity, line.UnitPrice, line.Category, line.Sku))]));

    private static RehearsedSale Of(CardId card, Captured sold) => new(
        card, sold.At, sold.Terminal, sold.Store, sold.City, new Basket([new BasketLine(1, sold.Amount)]));
}
