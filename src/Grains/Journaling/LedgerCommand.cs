using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>One request to one stream: decided against a state, as often as the ledger makes it necessary.</summary>
internal abstract class LedgerCommand<TState, TEvent, TAnswer>(RequestKey request)
    where TAnswer : class
{
    public RequestKey Request { get; } = request;

    /// <summary>Decides. Pure, but for what the command has learnt from earlier attempts.</summary>
    /// <param name="state">The state.</param>
    /// <param name="version">The version of the stream at which the entry will stand.</param>
    /// <param name="now">The time.</param>
    public abstract Proposal<TEvent, TAnswer> Decide(TState state, long version, DateTimeOffset now);

    /// <summary>The answer that the original got, from the entry that it wrote.</summary>
    public abstract TAnswer Replay(JournalEntry original);

    /// <summary>The answer to a name that belongs to another request.</summary>
    public abstract TAnswer Mismatch();

    /// <summary>What a conflict at another stream means; null if only that the state was stale.</summary>
    public virtual TAnswer? ConflictAt(StreamId other) => null;

    /// <summary>Learns that a quota is used up; the next decision does without it.</summary>
    public virtual void Exhausted(QuotaId quota) =>
        throw new InvalidOperationException($"{GetType().Name} takes nothing from {quota}.");
}
