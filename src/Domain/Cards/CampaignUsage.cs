using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Cards;

/// <summary>How often a card has used a campaign.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Total">In all.</param>
/// <param name="Day">The business day of the last use.</param>
/// <param name="OnDay">On that day.</param>
/// <param name="Until">The end of the campaign's span, as it was known at the last use.</param>
/// <param name="Others">
/// Other days whose uses still count, in ascending order and at most <see cref="MaxOtherDays"/>; null if there are
/// none.
/// </param>
public sealed record CampaignUsage(
    CampaignId Campaign,
    int Total,
    BusinessDay Day,
    int OnDay,
    DateTimeOffset Until,
    IReadOnlyList<DayUses>? Others = null)
{
    /// <summary>
    /// Under a clock that is set wrong a use counts on a wrong day. What was used on the true day must still be known
    /// once the clock is right, and what was used on the wrong day once that day comes. With two days beside the
    /// last, two wrong days in a campaign's life cannot make a member pass a limit per day.
    /// </summary>
    public const int MaxOtherDays = 2;

    /// <summary>How often on a day, as far as it is still known.</summary>
    public int On(BusinessDay day) =>
        Day == day ? OnDay : Others?.FirstOrDefault(other => other.Day == day).Uses ?? 0;

    /// <summary>One more use, on a day that may be before the last.</summary>
    internal CampaignUsage Add(BusinessDay day, DateTimeOffset until)
    {
        // The usual use: another one today, or all that there have been were today's.
        if (Day == day && Others is null)
            return this with { Total = Total + 1, OnDay = OnDay + 1, Until = until };

        var others = (Others ?? []).Append(new DayUses(Day, OnDay))
            .Where(other => other.Day != day)
            .OrderBy(other => other.Day)
            .ToList();

        // A day in the past matters least; where all are ahead, the one that is furthest away.
        if (others.Count > MaxOtherDays)
            others.RemoveAt(others[0].Day < day ? 0 : others.Count - 1);
        return this with
        {
            Total = Total + 1,
            Day = day,
            OnDay = On(day) + 1,
            Until = until,
            Others = others.Count == 0 ? null : others,
        };
    }

    /// <summary>One use of a day less; the day's own count only if it is still known.</summary>
    internal CampaignUsage Remove(BusinessDay day)
    {
        var others = Others?
            .Select(other => other.Day == day ? other with { Uses = other.Uses - 1 } : other)
            .Where(other => other.Uses > 0)
            .ToList();
        return this with
        {
            Total = Total - 1,
            OnDay = Day == day && OnDay > 0 ? OnDay - 1 : OnDay,
            Others = others is { Count: > 0 } ? others : null,
        };
    }
}
