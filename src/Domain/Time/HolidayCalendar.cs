using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Time;

/// <summary>
/// The public holidays, as staff have declared them: the State Council announces each year's in the autumn before.
/// </summary>
public sealed class HolidayCalendar
{
    public const int MaxDays = 2_000;

    public static readonly HolidayCalendar Empty = new([]);

    private readonly FrozenSet<BusinessDay> _days;

    /// <exception cref="ArgumentException">There are more than <see cref="MaxDays"/>.</exception>
    [JsonConstructor]
    public HolidayCalendar(IReadOnlyList<BusinessDay> days)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days.Count, MaxDays, nameof(days));
        Days = [.. days.Distinct().Order()];
        _days = Days.ToFrozenSet();
    }

    /// <summary>In ascending order.</summary>
    public IReadOnlyList<BusinessDay> Days { get; }

    public bool Contains(BusinessDay day) => _days.Contains(day);
}
