using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Purses;

/// <summary>States the public holidays anew: these days and no others.</summary>
/// <param name="Days">In any order, e.g. <c>2026-10-01</c>.</param>
internal sealed record SetHolidaysRequest(
    [property: MaxLength(HolidayCalendar.MaxDays)] IReadOnlyList<string> Days);
