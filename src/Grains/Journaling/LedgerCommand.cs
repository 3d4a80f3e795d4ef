using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>One request to one stream: decided against a state, as often as the ledger makes it necessary.</summary>
internal abstract class LedgerCommand<TState, TEvent, TAnswer>(RequestKey request)
    where TAnswer : class
{
    public RequestKey Request { get; } = request;

    /// <summary>
    /// Whether it may be decided on what commands before it have not written yet, of which the journal knows nothing.
    /// </summary>
    public virtual bool MayFollow => false;

    /// <summary>
    /// Reads what the decision needs beside the state, such as the entry that a refund gives back. Runs before each
    /// decision, so after a conflict it reads again what the newer state asks for.
    /// </summary>
    /// <param name="state">
    /// The state that will be decided on; of one that may follow, without what commands before it are about to write.
    /// </param>
    /// <param name="journal">Where to read.</param>
    public virtual ValueTask PrepareAsync(TState state, IJournal journal) => ValueTask.CompletedTask;

    /// <summary>
    /// Of one that may follow: whether what was read is all that this state asks for, though commands before it have
    /// changed it since. It is not where reading has failed.
    /// </summary>
    public virtual bool IsPreparedFor(TState state) => true;

    /// <summary>Decides. Pure, but for what the command has learnt from earlier attempts.</summary>
    /// <param name="state">The state.</param>
    /// <param name="version">The version of the stream at which the entry will stand.</param>
    /// <param name="now">The time.</param>
    public abstract Proposal<TEvent, TAnswer> Decide(TState state, long version, DateTimeOffset now);

    /// <summary>The answer that the original got, from the entry that it wrote.</summary>
    public abstract TAnswer Replay(JournalEntry original);

    /// <summary>The answer to a name that belongs to another request.</summary>
    public abstract TAnswer Mismatch();

    /// <summary>The same, where what stands under the name is known.</summary>
    public virtual TAnswer Mismatch(JournalEntry earlier) => Mismatch();

    /// <summary>What a conflict at another stream means; null if only that the state was stale.</summary>
    public virtual TAnswer? ConflictAt(StreamId other) => null;

    /// <summary>Learns how little is left of a quota; the next decision takes no more than that, or none.</summary>
    /// <param name="quota">The quota that the last proposal asked too much of.</param>
    /// <param name="left">The units left, as of that attempt; 0 if there are none or it is closed.</param>
    public virtual void Exhausted(QuotaId quota, long left) =>
        throw new InvalidOperationException($"{GetType().Name} takes nothing from {quota}.");

    /// <summary>Learns the newer edition of the rules behind a quota, so that the next decision goes by it.</summary>
    public virtual Task SupersededAsync(QuotaId quota) =>
        throw new InvalidOperationException($"{GetType().Name} names no edition of the rules behind {quota}.");
}
