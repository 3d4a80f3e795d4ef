using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Campaigns;

/// <summary>
/// Checks that the terms of a campaign make sense together; each value in them was checked where it was made.
/// </summary>
public static class TermsCheck
{
    /// <summary>The first problem in the order of <see cref="TermsProblem"/>, or null.</summary>
    public static TermsProblem? ProblemOf(CampaignTerms terms)
    {
        if (!IsName(terms.Name.Zh) || !IsName(terms.Name.En))
            return TermsProblem.NameMissing;
        if (terms.Span.Length > CampaignTerms.MaxSpan)
            return TermsProblem.SpanTooLong;
        return ProblemOf(terms.Offers)
            ?? OfferCheck.ProblemOf(terms)
            ?? ProblemOf((terms.Places?.Merchants ?? terms.Merchants)?.Count)
            ?? ProblemOf(terms.Places, terms.Merchants is not null)
            ?? ProblemOf(terms.Audience, terms.Owner)
            ?? ProblemOf(terms.Calendar)
            ?? ProblemOf(terms.Limits);
    }

    private static bool IsName(string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= CampaignName.MaxLength && !text.Any(char.IsControl);

    private static TermsProblem? ProblemOf(IReadOnlyList<Offer> offers)
    {
        if (offers.Count == 0)
            return TermsProblem.OffersMissing;
        if (offers.Count > CampaignTerms.MaxOffers)
            return TermsProblem.TooManyOffers;
        if (offers.DistinctBy(offer => offer.No).Count() != offers.Count)
            return TermsProblem.OfferNoRepeated;
        return offers.Count > 1 && offers.Any(offer => offer is not Offer.Discount) ? TermsProblem.OffersMixed : null;
    }

    private static TermsProblem? ProblemOf(int? merchants) => merchants switch
    {
        0 => TermsProblem.MerchantsMissing,
        > CampaignTerms.MaxMerchants => TermsProblem.TooManyMerchants,
        _ => null,
    };

    private static TermsProblem? ProblemOf(Places? places, bool isSaidTwice)
    {
        if (places is null)
            return null;
        return !isSaidTwice && places is
        {
            Categories: null or { Count: > 0 and <= Places.MaxCategories },
            Cities: null or { Count: > 0 },
        }
            ? null
            : TermsProblem.PlacesInvalid;
    }

    private static TermsProblem? ProblemOf(Audience? audience, long? owner) =>
        owner is not <= 0 && (audience is null || IsAudience(audience)) ? null : TermsProblem.AudienceInvalid;

    internal static bool IsAudience(Audience audience) =>
        audience is
        {
            Unions: null or { Count: > 0 and <= Audience.MaxUnions },
            Cities: null or { Count: > 0 },
            Tags: null or { Count: > 0 and <= Audience.MaxTags },
            Birthday: null or
            {
                DaysBefore: >= 0 and <= BirthdayWindow.MaxDays,
                DaysAfter: >= 0 and <= BirthdayWindow.MaxDays,
            },
            MinCardAgeDays: null or (> 0 and <= Audience.MaxCardAgeDays),
        }
        && audience.Unions?.All(union => union > 0) is not false;

    private static TermsProblem? ProblemOf(CalendarRule? calendar) =>
        calendar is null or
        {
            Weekdays: null or { Count: > 0 and <= 7 },
            Windows: null or { Count: > 0 and <= CalendarRule.MaxWindows },
        }
            ? null
            : TermsProblem.CalendarInvalid;

    private static TermsProblem? ProblemOf(CampaignLimits limits) =>
        limits is
        {
            TotalCount: not <= 0,
            TotalBudget: not { Value: <= 0 },
            PerDayCount: not <= 0,
            PerMemberTotal: not <= 0,
            PerMemberPerDay: not <= 0,
            PerMerchantCount: not <= 0,
        }
            ? null
            : TermsProblem.LimitNotPositive;
}
