using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Purses;

/// <summary>What staff have declared for the whole province: the purses, and the public holidays.</summary>
public sealed record Rulebook(HolidayCalendar Holidays)
{
    public static readonly Rulebook Empty = new(HolidayCalendar.Empty);
}
