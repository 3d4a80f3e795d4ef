using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>A command that waits for its turn, whatever it is answered with.</summary>
internal abstract class WaitingCommand<TState, TEvent>
{
    /// <inheritdoc cref="LedgerCommand{TState, TEvent, TAnswer}.RestsOnStateAlone"/>
    public abstract bool RestsOnStateAlone { get; }

    /// <summary>What it makes of a state; null if that is not to be written but has to be looked into.</summary>
    public abstract (Commit Commit, TEvent[] Events)? Decide(TState state, long version, DateTimeOffset now);

    /// <summary>Answers as was decided: it is durable.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception fault);

    /// <summary>Decides and commits it by itself, and answers it.</summary>
    public abstract Task RunAloneAsync();
}
