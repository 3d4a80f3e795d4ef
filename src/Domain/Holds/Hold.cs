using System.Text.Json.Serialization;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Holds;

/// <summary>Money of a card that is pinned for one merchant until a deadline.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Terminal">The terminal that placed it; any terminal of its merchant may capture or void it.</param>
/// <param name="Slices">What is pinned, in the order of spending.</param>
/// <param name="At">When it was placed.</param>
/// <param name="Deadline">From then on it has lapsed.</param>
public sealed record Hold(
    HoldId Id, TerminalId Terminal, IReadOnlyList<Slice> Slices, DateTimeOffset At, DateTimeOffset Deadline)
{
    public static readonly TimeSpan DefaultLifetime = TimeSpan.FromSeconds(120);
    public static readonly TimeSpan MinLifetime = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromHours(24);

    [JsonIgnore]
    public Fen Amount => Slices.Aggregate(Fen.Zero, (sum, slice) => sum + slice.Amount);
}
