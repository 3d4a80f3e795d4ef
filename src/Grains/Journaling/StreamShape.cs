using CardPlatform.Domain.Json;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>How the entries of one kind of stream become a state.</summary>
/// <param name="Kind">The kind of stream.</param>
/// <param name="SnapshotFormat">The one format of snapshot that this code reads and writes.</param>
/// <param name="Initial">The state of a stream without entries.</param>
/// <param name="Apply">The state after one more event.</param>
/// <param name="Events">The JSON of an entry's events.</param>
/// <param name="States">The JSON of a snapshot.</param>
internal sealed record StreamShape<TState, TEvent>(
    StreamKind Kind,
    int SnapshotFormat,
    TState Initial,
    Func<TState, TEvent, TState> Apply,
    JsonCodec<TEvent[]> Events,
    JsonCodec<TState> States)
{
    /// <summary>Rebuilds the state: the newest snapshot and the entries after it.</summary>
    public TState Fold(StreamHistory history)
    {
        var state = history.Snapshot is { } snapshot ? States.Read(snapshot.State.Span) : Initial;
        foreach (var entry in history.Tail)
            state = Fold(state, entry.Events);
        return state;
    }

    public TState Fold(TState state, ReadOnlyMemory<byte> events)
    {
        foreach (var happened in Events.Read(events.Span))
            state = Apply(state, happened);
        return state;
    }
}
