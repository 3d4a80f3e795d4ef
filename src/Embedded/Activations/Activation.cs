using System.Runtime.CompilerServices;

namespace CardPlatform.Embedded;

/// <summary>
/// One grain in memory. Whoever owns it runs its code; ownership is taken by one compare-and-swap on the inbox
/// (<c>Activation.Inbox.cs</c>) and every field without a note of its own is touched by the owner only.
/// </summary>
internal sealed partial class Activation(GrainClass grainClass, GrainKey key)
{
    [ThreadStatic]
    private static Activation? _underConstruction;

    private Grain? _grain;
    private CallQueue _waiting;
    private int _running;

    /// <summary>A call is in progress that lets no ordinary one start beside it.</summary>
    private bool _isBlocked;
    private int _waitingToInterleave;

    /// <summary>Calls in the inbox or waiting; anyone adds to it.</summary>
    private int _queued;
    private volatile ActivationStatus _status;
    private bool _hasServed;
    private StrongBox<DeactivationReason>? _deactivation;
    private GrainTimer? _timers;

    /// <summary>The activation whose grain this thread is constructing.</summary>
    public static Activation? UnderConstruction => _underConstruction;

    public GrainClass Class { get; } = grainClass;

    public GrainKey Key { get; } = key;

    /// <summary>The place in the collector's lists; the collector's own, under its lock.</summary>
    public CollectorLink CollectorLink;

    public Grain Instance => _grain!;

    public override string ToString() => $"{Class.Name}/{Key}";

    /// <summary>The start of a turn, as a timestamp.</summary>
    public long BeginTurn() => Class.Runtime.Time.GetTimestamp();

    /// <summary>The end of a turn: one that held a thread for too long is a defect worth a warning.</summary>
    public void EndTurn(long started, string what)
    {
        var runtime = Class.Runtime;
        var elapsed = unchecked(runtime.Time.GetTimestamp() - started);
        if (elapsed >= runtime.SlowTurnTicks)
            runtime.ReportSlowTurn(this, what, elapsed);
    }
}
