using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// The legs of a card's entry. Positive is a debit, negative a credit, and they sum to zero. Several legs on one
/// account are one leg, and none is zero. The accounts: docs/adr/0013.
/// </summary>
public static class CardPostings
{
    public static IReadOnlyList<Posting> Of(IReadOnlyList<CardEvent> events)
    {
        var legs = new List<Posting>();
        foreach (var happened in events)
        {
            if (happened is Redeemed redeemed)
                legs.AddRange(RedemptionPostings.Of(redeemed));
            else if (happened is Refunded refunded)
                legs.AddRange(RefundPostings.Of(refunded));
            legs.AddRange(WalletPostings.Of(happened));
            legs.AddRange(SeatPostings.Of(happened));
        }

        return Merge(legs);
    }

    private static List<Posting> Merge(List<Posting> legs)
    {
        var merged = new List<Posting>(legs.Count);
        foreach (var leg in legs)
        {
            var at = merged.FindIndex(known => known.Account == leg.Account);
            if (at < 0)
                merged.Add(leg);
            else
                merged[at] = leg with { Amount = merged[at].Amount + leg.Amount };
        }

        merged.RemoveAll(leg => leg.Amount == Fen.Zero);
        return merged;
    }
}
