namespace CardPlatform.Embedded;

/// <summary>A timer whose ticks are turns of the grain that registered it. It ends with the activation.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Changes the timer; a change made during a tick takes effect after it.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}
