using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Purses;

/// <summary>The money on a card: its lots, and what is held of them. Immutable: an event makes the next one.</summary>
public sealed record Wallet
{
    public static readonly Wallet Empty = new();

    /// <summary>The wallet after one more event of the card; the same one if the event is not about money.</summary>
    public Wallet Apply(CardEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return this;
    }
}
