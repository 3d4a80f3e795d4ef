using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Unions;

/// <summary>A union as its events leave it. Immutable: an event makes the next state.</summary>
/// <param name="Name">What it is called; null if there is no such union.</param>
/// <param name="Parent">The union right above it, if any.</param>
/// <param name="City">Where it is; null for one of the whole province.</param>
public sealed record UnionState(UnionName? Name, long? Parent = null, City? City = null)
{
    /// <summary>The shape of the snapshots that this code writes and reads; it changes when their JSON does.</summary>
    public const int SnapshotFormat = 1;

    /// <summary>
    /// The stream id of the tree as a whole: no union's, and only ever written together with a union's own stream.
    /// </summary>
    public const long Tree = 0;

    public static readonly UnionState None = new(Name: null);

    public UnionState Apply(UnionEvent happened) => happened switch
    {
        UnionEvent.Registered registered => new UnionState(registered.Name, registered.Parent, registered.City),
        UnionEvent.Moved moved => this with { Parent = moved.Parent },
        UnionEvent.Renamed renamed => this with { Name = renamed.Name },
        UnionEvent.Rearranged => this,
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event of a later version."),
    };
}
