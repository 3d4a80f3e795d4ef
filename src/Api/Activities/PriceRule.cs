using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>What a seat costs each person. A leader pays for all of a group.</summary>
/// <param name="Price">At most 100,000,000 fen.</param>
/// <param name="Deposit">Goes back to whoever comes; at most 100,000,000 fen.</param>
/// <param name="Purses">The codes of the purses that may pay for it; any if nothing is said.</param>
internal sealed record PriceRule(
    Amount? Price = null,
    Amount? Deposit = null,
    [property: MinLength(1), MaxLength(ActivityPrice.MaxPurses)] IReadOnlyList<string>? Purses = null);
