using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>A command that waits for its turn, whatever it is answered with.</summary>
internal abstract class WaitingCommand<TState, TEvent>
{
    public abstract RequestKey Request { get; }

    /// <summary>
    /// Whether it may be decided on what commands before it have not written yet; one that has been done meanwhile may
    /// not.
    /// </summary>
    public abstract bool MayFollow { get; }

    /// <inheritdoc cref="LedgerCommand{TState, TEvent, TAnswer}.PrepareAsync"/>
    public abstract ValueTask PrepareAsync(TState state, IJournal journal);

    /// <summary>
    /// What it makes of a state; null if that is not to be written but has to be looked into, or if it is not prepared
    /// for that state.
    /// </summary>
    public abstract (Commit Commit, TEvent[] Events)? Decide(TState state, long version, DateTimeOffset now);

    /// <summary>Answers as was decided: it is durable.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception fault);

    /// <summary>Decides and commits it by itself, and answers it.</summary>
    public abstract Task RunAloneAsync();
}
