using System.Text.Json.Serialization;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Holds;

/// <summary>A hold was placed. It books nothing: the money stays the member's.</summary>
/// <param name="At">When it was decided, in UTC.</param>
/// <param name="Hold">The hold.</param>
/// <param name="Terminal">The terminal that asked.</param>
/// <param name="Store">Where it stood.</param>
/// <param name="RequestNo">The terminal's number for the request.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="Slices">What is pinned, in the order of spending.</param>
/// <param name="Deadline">From then on it has lapsed.</param>
public sealed record Authorized(
    DateTimeOffset At,
    HoldId Hold,
    TerminalId Terminal,
    StoreNo Store,
    RequestNo RequestNo,
    Fen Asked,
    IReadOnlyList<Slice> Slices,
    DateTimeOffset Deadline) : CardEvent(At)
{
    /// <summary>What is pinned.</summary>
    [JsonIgnore]
    public Fen Amount => Slices.Aggregate(Fen.Zero, (sum, slice) => sum + slice.Amount);

    /// <summary>What was asked for and is not covered.</summary>
    [JsonIgnore]
    public Fen Shortfall => Asked - Amount;

    internal Hold ToHold() => new(Hold, Terminal, Slices, At, Deadline);
}
