using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Merchants;

namespace CardPlatform.Domain.Checkout;

/// <summary>Whether merchant, terminal and card may check out at all, before any offer is looked at.</summary>
public static class Admission
{
    /// <summary>The first reason against it in the order of <see cref="DeclineReason"/>, or null.</summary>
    public static DeclineReason? Decide(CardState card, MerchantFacts merchant, CardNumber presented, StoreNo? store)
    {
        if (AtCounter(merchant, store) is { } reason)
            return reason;
        if (card.Status is not CardStatus.Active)
            return ReasonOf(card.Status);
        return presented != card.Number ? DeclineReason.CardNumberReplaced : null;
    }

    /// <summary>The same for requests that need no card in use, such as refunds.</summary>
    public static DeclineReason? AtCounter(MerchantFacts merchant, StoreNo? store)
    {
        if (merchant.Status is not MerchantStatus.Active)
            return ReasonOf(merchant.Status);
        if (merchant.TerminalStatus is not TerminalStatus.Active)
            return DeclineReason.TerminalSuspended;
        return store is { } named && named != merchant.Store ? DeclineReason.StoreMismatch : null;
    }

    private static DeclineReason ReasonOf(MerchantStatus status) => status switch
    {
        MerchantStatus.Suspended => DeclineReason.MerchantSuspended,
        MerchantStatus.Ended => DeclineReason.MerchantEnded,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A checkout needs a merchant."),
    };

    private static DeclineReason ReasonOf(CardStatus status) => status switch
    {
        CardStatus.Issued => DeclineReason.CardNotActivated,
        CardStatus.Suspended => DeclineReason.CardSuspended,
        CardStatus.Lost => DeclineReason.CardLost,
        CardStatus.Closed => DeclineReason.CardClosed,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A checkout needs a card."),
    };
}
