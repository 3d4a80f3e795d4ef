using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Purses;

/// <summary>What a card has spent and pinned of one purse, by the day on which that was decided.</summary>
/// <param name="Purse">The purse.</param>
/// <param name="Days">In ascending order, at most <see cref="MaxDays"/>.</param>
public sealed record PurseSpending(PurseCode Purse, IReadOnlyList<DaySum> Days)
{
    /// <summary>
    /// Under a clock that is set wrong money is spent on a wrong day. What was spent on the true day must still be
    /// known once the clock is right, and what was spent on the wrong day once that day comes; with two days beside
    /// the last, two wrong days cannot make a member pass a cap per day (see <c>CampaignUsage</c>).
    /// </summary>
    public const int MaxDays = 3;

    public Fen On(BusinessDay day)
    {
        foreach (var sum in Days)
        {
            if (sum.Day == day)
                return sum.Amount;
        }

        return Fen.Zero;
    }

    internal PurseSpending Add(BusinessDay day, Fen amount)
    {
        var others = Days.Where(sum => sum.Day != day).ToList();

        // A day in the past matters least; where all are ahead, the one that is furthest away.
        if (others.Count == MaxDays)
            others.RemoveAt(others[0].Day < day ? 0 : MaxDays - 1);
        return this with { Days = [.. others.Append(new DaySum(day, On(day) + amount)).OrderBy(sum => sum.Day)] };
    }

    /// <summary>Gives back what was pinned on a day, if that day is still known.</summary>
    internal PurseSpending GiveBack(BusinessDay day, Fen amount) => this with
    {
        Days =
        [
            .. Days
                .Select(sum => sum.Day == day ? sum with { Amount = Fen.Max(sum.Amount - amount, Fen.Zero) } : sum)
                .Where(sum => sum.Amount > Fen.Zero),
        ],
    };
}
