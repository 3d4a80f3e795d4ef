using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>What one command of a batch makes of the state that the one before it left.</summary>
/// <param name="State">On which the next command is decided.</param>
/// <param name="Events">What happens; none for a repetition or a refusal.</param>
internal readonly record struct BatchStep<TState, TEvent>(TState State, IReadOnlyList<TEvent> Events)
{
    /// <summary>What the events take from quotas or give back.</summary>
    public IReadOnlyList<QuotaReservation> Reservations { get; init; } = [];
}
