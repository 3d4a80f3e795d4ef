using System.Text.Json.Serialization;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Activities;

/// <summary>What a seat costs. A leader pays for all of a group.</summary>
/// <param name="Price">For each person; may be zero.</param>
/// <param name="Deposit">For each person: goes back to whoever comes, and is kept from whoever does not.</param>
/// <param name="Purses">The kinds of money that pay for it; null for any.</param>
public sealed record ActivityPrice(Fen Price, Fen Deposit, IReadOnlyList<PurseCode>? Purses = null)
{
    public const int MaxPurses = 64;

    public static readonly ActivityPrice Free = new(Fen.Zero, Fen.Zero);

    [JsonIgnore]
    public Fen PerPerson => Price + Deposit;
}
