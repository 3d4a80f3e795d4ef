using System.ComponentModel;
using System.Diagnostics;

namespace CardPlatform.Embedded;

/// <summary>One call to a grain. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GrainCall : WorkItem
{
    private const int Waiting = 0;
    private const int Claimed = 1;

    private int _phase;

    private protected GrainCall() => ParentActivity = Activity.Current;

    /// <summary>The method's name, for logs and faults.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the method is marked <see cref="AlwaysInterleaveAttribute"/>.</summary>
    public virtual bool AlwaysInterleave => false;

    /// <summary>The call's own token, if the method takes one.</summary>
    public virtual CancellationToken CancellationToken => CancellationToken.None;

    /// <summary>Whether the call counts as use of the activation.</summary>
    internal virtual bool KeepsAlive => true;

    /// <summary>Whether the call goes with its activation instead of to the next one.</summary>
    internal virtual bool DiesWithActivation => false;

    internal CallContext? Caller { get; set; }

    /// <summary>
    /// Whether a call in progress on the target waits for this one: then it must run even while the target
    /// only finishes what it has begun.
    /// </summary>
    internal bool IsAwaitedByTarget { get; set; }

    /// <summary>The caller's span: the only thing of its execution context that crosses into the grain.</summary>
    private protected Activity? ParentActivity { get; }

    /// <summary>Answers the caller with a fault; does nothing if the call has been claimed.</summary>
    internal abstract void Fail(Exception fault);

    internal sealed override void Execute(Activation activation) => activation.Admit(this);

    /// <summary>Runs on the activation, which has admitted it.</summary>
    internal abstract void Run(Activation activation);

    /// <summary>A call is either run or answered by someone else (cancelled, refused), never both.</summary>
    private protected bool TryClaim() => Interlocked.CompareExchange(ref _phase, Claimed, Waiting) == Waiting;
}
