using System.Diagnostics.CodeAnalysis;

namespace CardPlatform.Embedded;

/// <summary>How a grain timer ticks.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "Passed once, never compared; the shape is Orleans's.")]
public readonly struct GrainTimerCreationOptions()
{
    /// <summary>A timer that ticks like a call.</summary>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Time to the first tick; zero for at once, infinite for not yet.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>Time from the end of one tick to the start of the next; infinite for once only.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether ticks may interleave with calls; if not, a tick waits its turn like a call.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether a tick counts as use, so that it puts off idle collection.</summary>
    public bool KeepAlive { get; init; }
}
