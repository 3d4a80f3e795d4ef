using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Purses;

/// <summary>On which days, and when on them, something holds.</summary>
/// <param name="Weekdays"><c>MONDAY</c> to <c>SUNDAY</c>; absent for all seven.</param>
/// <param name="Holidays"><c>IGNORED</c>, <c>EXCLUDED</c>, <c>INCLUDED</c> or <c>ONLY</c>.</param>
/// <param name="Windows">The times of the day; absent for all day.</param>
internal sealed record CalendarTerms(
    [property: MaxLength(7)] IReadOnlyList<string>? Weekdays = null,
    string? Holidays = null,
    [property: MaxLength(CalendarRule.MaxWindows)] IReadOnlyList<WindowTerms>? Windows = null);
