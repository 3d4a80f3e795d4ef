using System.Collections.Concurrent;
using CardPlatform.Testing;

namespace CardPlatform.Api.Tests.Support;

/// <summary>A clock that a test moves, and that says when somebody has begun to wait on it.</summary>
internal sealed class SignallingClock : TimeProvider
{
    private readonly FakeTimeProvider _clock = new();
    private readonly TaskCompletionSource _armed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _armedFor = new();

    /// <summary>Somebody waits.</summary>
    public Task Armed => _armed.Task;

    public override long TimestampFrequency => _clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    public override long GetTimestamp() => _clock.GetTimestamp();

    /// <summary>Somebody waits for so long.</summary>
    public Task ArmedFor(TimeSpan due) => SourceFor(due).Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = _clock.CreateTimer(callback, state, dueTime, period);
        _armed.TrySetResult();
        SourceFor(dueTime).TrySetResult();
        return timer;
    }

    public void Advance(TimeSpan by) => _clock.Advance(by);

    private TaskCompletionSource SourceFor(TimeSpan due) => _armedFor.GetOrAdd(
        due, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
