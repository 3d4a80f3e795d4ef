using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Time;

/// <summary>
/// A half-open stretch of time in UTC: <see cref="From"/> belongs to it, <see cref="Until"/> does not.
/// </summary>
public sealed record Interval
{
    /// <exception cref="ArgumentException">It would be empty.</exception>
    public Interval(DateTimeOffset from, DateTimeOffset until)
    {
        if (until <= from)
            throw new ArgumentException("An interval ends after it begins.", nameof(until));
        From = from.ToUniversalTime();
        Until = until.ToUniversalTime();
    }

    public DateTimeOffset From { get; }

    public DateTimeOffset Until { get; }

    [JsonIgnore]
    public TimeSpan Length => Until - From;

    /// <summary>From the first moment of one day to the last moment of another: both days count in full.</summary>
    public static Interval OfDays(BusinessDay first, BusinessDay last) => new(first.StartsAt, last.EndsAt);

    public bool Contains(DateTimeOffset instant) => From <= instant && instant < Until;
}
