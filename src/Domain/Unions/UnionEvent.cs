using System.Text.Json.Serialization;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Unions;

/// <summary>
/// What has happened to a union. Stored for ever as JSON under the discriminators below: see docs/events.md before
/// changing anything here.
/// </summary>
/// <param name="At">When it was decided, in UTC.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "e")]
[JsonDerivedType(typeof(Registered), "registered")]
[JsonDerivedType(typeof(Moved), "moved")]
[JsonDerivedType(typeof(Renamed), "renamed")]
[JsonDerivedType(typeof(Rearranged), "rearranged")]
public abstract record UnionEvent(DateTimeOffset At)
{
    public sealed record Registered(DateTimeOffset At, UnionName Name, long? Parent = null, City? City = null)
        : UnionEvent(At);

    public sealed record Moved(DateTimeOffset At, long? Parent = null) : UnionEvent(At);

    public sealed record Renamed(DateTimeOffset At, UnionName Name) : UnionEvent(At);

    /// <summary>
    /// A union was moved; written in the stream of the tree as a whole, so that moves are decided one after another and
    /// no two of them can make a circle.
    /// </summary>
    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Union">Which.</param>
    public sealed record Rearranged(DateTimeOffset At, long Union) : UnionEvent(At);
}
