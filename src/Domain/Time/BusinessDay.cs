using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Time;

/// <summary>
/// A calendar day in Asia/Shanghai: what is limited "per day" and what is settled together. It lasts from one midnight
/// there (inclusive) to the next (exclusive).
/// </summary>
/// <remarks>
/// The offset is a constant. Asia/Shanghai has been UTC+08:00 without daylight saving time since 15 September 1991
/// (IANA tz database, zone Asia/Shanghai), and every instant of this system is later. A constant also means that a host
/// without a time zone database, or with an outdated one, books on the same day as every other host.
/// </remarks>
[JsonConverter(typeof(TextConverter<BusinessDay>))]
public readonly record struct BusinessDay(DateOnly Date) : IComparable<BusinessDay>, IParsable<BusinessDay>
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Days outside these years are mistakes, and some of them have no instants to begin or end at.</summary>
    private const int FirstYear = 1900;

    private const int LastYear = 9_000;
    private const string Format = "yyyy-MM-dd";

    /// <summary>The first instant of the day, in UTC.</summary>
    public DateTimeOffset StartsAt => new DateTimeOffset(Date, TimeOnly.MinValue, Offset).ToUniversalTime();

    /// <summary>The first instant after the day, in UTC.</summary>
    public DateTimeOffset EndsAt => Next.StartsAt;

    public BusinessDay Next => new(Date.AddDays(1));

    public BusinessDay Previous => new(Date.AddDays(-1));

    /// <summary>The day as eight digits, e.g. 20260501.</summary>
    public int Digits => (Date.Year * 10_000) + (Date.Month * 100) + Date.Day;

    public static bool operator <(BusinessDay left, BusinessDay right) => left.Date < right.Date;

    public static bool operator >(BusinessDay left, BusinessDay right) => left.Date > right.Date;

    public static bool operator <=(BusinessDay left, BusinessDay right) => left.Date <= right.Date;

    public static bool operator >=(BusinessDay left, BusinessDay right) => left.Date >= right.Date;

    public static BusinessDay Of(DateTimeOffset instant) =>
        new(DateOnly.FromDateTime(instant.UtcDateTime + Offset));

    public static BusinessDay Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var day) ? day : throw new FormatException($"'{s}' is not a day.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BusinessDay result)
    {
        var parsed = DateOnly.TryParseExact(
            s, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= FirstYear and <= LastYear;
        result = parsed ? new BusinessDay(date) : default;
        return parsed;
    }

    public int CompareTo(BusinessDay other) => Date.CompareTo(other.Date);

    public override string ToString() => Date.ToString(Format, CultureInfo.InvariantCulture);
}
