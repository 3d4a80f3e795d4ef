using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Time;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Reports;

/// <summary>
/// Whom terms are for, as a question to the read model of members: everybody for whom the answer of
/// <see cref="Eligibility"/> is yes at some moment while the campaign is in force.
/// </summary>
internal static class AudienceFilters
{
    /// <summary>A year that has every day there is.</summary>
    private const int LeapYear = 2000;
    private const int LongestYear = 366;

    public static AudienceFilter Of(CampaignTerms terms)
    {
        var audience = terms.For;
        var last = terms.AsksUntil.AddTicks(-1);
        return new AudienceFilter
        {
            Unions = audience.Unions,
            Cities = audience.Cities?.Select(city => city.Code).ToList(),
            Tags = audience.Tags?.Select(tag => tag.Value).ToList(),
            Gender = (short?)audience.Gender,
            Birthdays = audience.Birthday is { } window ? BirthdaysIn(window, terms.Span.From, last) : null,
            JoinedBefore = audience.JoinedBefore,
            IssuedBy = audience.MinCardAgeDays is { } days ? BusinessDay.Of(last - TimeSpan.FromDays(days)).Date : null,
        };
    }

    private static List<int> BirthdaysIn(BirthdayWindow window, DateTimeOffset first, DateTimeOffset last)
    {
        var from = BusinessDay.Of(first).Date;
        var count = Math.Min(BusinessDay.Of(last).Date.DayNumber - from.DayNumber + 1, LongestYear);
        var days = Enumerable.Range(0, count).Select(from.AddDays).ToList();
        return [.. Enumerable.Range(0, LongestYear)
            .Select(new DateOnly(LeapYear, 1, 1).AddDays)
            .Where(birthday => days.Exists(day => window.Contains(birthday, day)))
            .Select(birthday => (birthday.Month * 100) + birthday.Day)];
    }
}
