using System.Collections.Concurrent;

namespace CardPlatform.Embedded.Tests;

/// <summary>Barriers and a record of events, shared by a test and the grains it drives. Names are per test.</summary>
public sealed class Stage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _barriers = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _events = new();

    public void Open(string barrier) => Barrier(barrier).TrySetResult();

    /// <summary>Waits for a barrier; long enough to fail a broken test, never part of a working one.</summary>
    public Task Reach(string barrier) => Barrier(barrier).Task.WaitAsync(Patience);

    public void Record(string track, string what) => Track(track).Enqueue(what);

    public IReadOnlyList<string> Events(string track) => [.. Track(track)];

    private TaskCompletionSource Barrier(string name) => _barriers.GetOrAdd(
        name, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private ConcurrentQueue<string> Track(string name) => _events.GetOrAdd(name, static _ => new());
}
