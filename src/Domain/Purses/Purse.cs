using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// A kind of money, as staff declare it: where, when and how much of it may be spent. Every rule has to allow a
/// payment, so the strictest decides. Money in it never moves to another member and never becomes cash.
/// </summary>
/// <param name="Code">What it is named by.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Priority">Lower is spent first: 0 to <see cref="MaxPriority"/>.</param>
/// <param name="Expiry">What becomes of money that comes back to an expired lot.</param>
/// <param name="Places">Where it may be spent.</param>
/// <param name="Calendar">On which days and at what times.</param>
/// <param name="CombinesWithDiscounts">Whether it may pay in a checkout that takes a discount.</param>
/// <param name="DailyCap">The most that one card spends from it on a business day; null for no limit.</param>
/// <param name="RedemptionCap">The most that it pays of one checkout; null for no limit.</param>
public sealed record Purse(
    PurseCode Code,
    PurseName Name,
    int Priority,
    ExpiryPolicy Expiry,
    Places Places,
    CalendarRule Calendar,
    bool CombinesWithDiscounts = true,
    Fen? DailyCap = null,
    Fen? RedemptionCap = null)
{
    public const int MaxPriority = 999;
}
