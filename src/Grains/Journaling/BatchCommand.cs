using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>
/// A command that is decided together with others, in order, each on the state after the one before, and written with
/// them as one entry. It may be decided several times before it is answered.
/// </summary>
internal abstract class BatchCommand<TState, TEvent>
{
    /// <summary>Whether the caller has been told already; then it is not decided again.</summary>
    public abstract bool IsAnswered { get; }

    /// <summary>Decides. Pure, but for what the command has learnt from earlier attempts.</summary>
    /// <param name="state">The state that the command before it left.</param>
    /// <param name="now">The time.</param>
    public abstract BatchStep<TState, TEvent> Decide(TState state, DateTimeOffset now);

    /// <summary>Answers as it was decided last: that is durable now.</summary>
    public abstract void Complete();

    /// <summary>Tells that it is not known to be done.</summary>
    public abstract void Fail(Exception fault);

    /// <summary>Learns that a quota which its last step takes from has nothing left.</summary>
    public virtual void Exhausted(QuotaId quota) =>
        throw new InvalidOperationException($"{GetType().Name} takes nothing from {quota}.");
}
