using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Refunds;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>Reads checkouts back from the journal.</summary>
internal static class CheckoutEntries
{
    /// <summary>The scope under which a terminal numbers its requests.</summary>
    public static string ScopeOf(Domain.Merchants.TerminalId terminal) => $"terminal/{terminal}";

    public static CheckoutEntry Of(RedemptionId id, CardEvent happened) => happened switch
    {
        Redeemed redeemed => new CheckoutEntry.Redemption(id, redeemed),
        Declined declined => new CheckoutEntry.Decline(id, declined),
        Authorized authorized => new CheckoutEntry.Hold(id, authorized),
        Captured captured => new CheckoutEntry.Capture(id, captured),
        HoldVoided voided => new CheckoutEntry.Void(id, voided),
        Refunded refunded => new CheckoutEntry.Refund(id, refunded),
        _ => throw new ArgumentException($"{id} is not a checkout.", nameof(happened)),
    };

    /// <summary>The checkout that an entry tells of, or null if it tells of something else.</summary>
    public static CheckoutEntry? Find(JournalEntry? entry)
    {
        if (entry?.Stream.Kind is not StreamKind.Card)
            return null;
        // What time had brought comes first in an entry, and what was asked for last.
        var happened = DomainJson.CardEvents.Read(entry.Events.Span)[^1];
        return happened is Redeemed or Declined or Refunded or Authorized or Captured or HoldVoided
            ? Of(new RedemptionId(new CardId(entry.Stream.Id), entry.Version), happened)
            : null;
    }
}
