using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Domain.Activities;

/// <summary>
/// Checks that the terms of an activity make sense together; each value in them was checked where it was made.
/// </summary>
public static class ActivityTermsCheck
{
    /// <summary>The first problem in the order of <see cref="ActivityTermsProblem"/>, or null.</summary>
    public static ActivityTermsProblem? ProblemOf(ActivityTerms terms) =>
        OfText(terms) ?? OfSessions(terms) ?? OfSeats(terms) ?? OfRules(terms);

    private static ActivityTermsProblem? OfText(ActivityTerms terms)
    {
        if (!IsText(terms.Title.Zh, ActivityTitle.MaxLength) || !IsText(terms.Title.En, ActivityTitle.MaxLength))
            return ActivityTermsProblem.TitleMissing;
        if (terms.Description.Length > ActivityTerms.MaxDescriptionLength)
            return ActivityTermsProblem.DescriptionTooLong;
        return IsText(terms.Place.Text, ActivityPlace.MaxLength) ? null : ActivityTermsProblem.PlaceMissing;
    }

    private static bool IsText(string? text, int maxLength) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= maxLength && !text.Any(char.IsControl);

    private static ActivityTermsProblem? OfSessions(ActivityTerms terms)
    {
        var nos = terms.Sessions.Select(session => session.No).ToHashSet();
        if (nos.Count == 0
            || nos.Count != terms.Sessions.Count
            || !nos.All(no => no is > 0 and <= ActivityTerms.MaxSessions))
            return ActivityTermsProblem.SessionsInvalid;
        if (!terms.Sessions.All(session => IsLimit(session.Capacity)))
            return ActivityTermsProblem.CapacityInvalid;
        if (terms.LastEnd - terms.SignUp.From > ActivityTerms.MaxSpan)
            return ActivityTermsProblem.SpanTooLong;
        var latest = terms.Mode is SignUpMode.Draw || terms.AttendsAll
            ? terms.FirstStart
            : terms.Sessions.Max(session => session.Time.From);
        return terms.SignUp.Until > latest ? ActivityTermsProblem.SignUpTooLate : null;
    }

    private static ActivityTermsProblem? OfSeats(ActivityTerms terms)
    {
        if (terms.Costs is not
            {
                Price.Value: >= 0, Deposit.Value: >= 0, Purses: null or { Count: > 0 and <= ActivityPrice.MaxPurses },
            })
            return ActivityTermsProblem.PriceInvalid;
        if (terms.MaxGroupSize is < 1 or > ActivityTerms.LargestGroup)
            return ActivityTermsProblem.GroupSizeInvalid;
        if (!AreQuotas(terms.Quotas ?? ActivityQuotas.None))
            return ActivityTermsProblem.QuotasInvalid;
        if (terms.Waitlist is { } waitlist && !IsWaitlist(waitlist, terms))
            return ActivityTermsProblem.WaitlistInvalid;
        var isDrawn = terms.Mode is SignUpMode.Draw;
        return (terms.Draw is null ? !isDrawn : isDrawn && IsDraw(terms.Draw, terms))
            ? null
            : ActivityTermsProblem.DrawInvalid;
    }

    private static bool AreQuotas(ActivityQuotas quotas) =>
        (quotas.Total is not { } total || IsLimit(total))
        && AreListed(quotas.Cities, quota => quota.City, quota => quota.Limit)
        && AreListed(quotas.Unions, quota => quota.Union, quota => quota.Limit)
        && AreListed(quotas.Tags, quota => quota.Tag, quota => quota.Limit)
        && quotas.Unions?.All(quota => quota.Union > 0) is not false;

    private static bool AreListed<TQuota, TKey>(
        IReadOnlyList<TQuota>? quotas, Func<TQuota, TKey> key, Func<TQuota, int> limit) =>
        quotas is null
        || (quotas.Count is > 0 and <= ActivityQuotas.MaxListed
            && quotas.DistinctBy(key).Count() == quotas.Count
            && quotas.All(quota => IsLimit(limit(quota))));

    private static bool IsLimit(int limit) => limit is > 0 and <= ActivityTerms.MaxCapacity;

    private static bool IsWaitlist(WaitlistTerms waitlist, ActivityTerms terms) =>
        waitlist.MaxLength is > 0 and <= WaitlistTerms.LongestLength
        && waitlist.OfferHours is > 0 and <= WaitlistTerms.MaxOfferHours
        && !(waitlist.OffersUntil < terms.SignUp.Until);

    private static bool IsDraw(DrawTerms draw, ActivityTerms terms) =>
        draw.PayHours is > 0 and <= DrawTerms.MaxPayHours
        && (draw.Weights is null
            || (draw.Weights.Count is > 0 and <= DrawTerms.MaxWeights
                && draw.Weights.All(each => each.Weight is > 0 and <= DrawTerms.MaxWeight)
                && draw.Weights.DistinctBy(each => each.Tag).Count() == draw.Weights.Count))
        && (draw.EarlierWinners is null
            || (terms.Series is not null && draw.EarlierWinners is
            {
                Weight: > 0 and <= DrawTerms.MaxWeight, Days: > 0 and <= EarlierWinners.MaxDays,
            }))
        && (!draw.LosersWait || terms.Waitlist?.OffersUntil > terms.SignUp.Until);

    private static ActivityTermsProblem? OfRules(ActivityTerms terms)
    {
        if (terms.Cancellation is { KeptAfter.Value: > 0 } && !terms.IsPaid)
            return ActivityTermsProblem.CancellationInvalid;
        if (terms.Series is { PerPerson: < 1 or > SeriesTerms.MaxPerPerson })
            return ActivityTermsProblem.SeriesInvalid;
        if (terms.NoShowBarDays is < 1 or > ActivityTerms.MaxNoShowBarDays)
            return ActivityTermsProblem.NoShowBarInvalid;
        if (terms.CheckIn is { OpensMinutesBefore: < 0 or > CheckInTerms.MaxMinutes }
            or { ClosesMinutesAfter: < 0 or > CheckInTerms.MaxMinutes })
            return ActivityTermsProblem.CheckInInvalid;
        return terms.Owner is <= 0 || !TermsCheck.IsAudience(terms.For) ? ActivityTermsProblem.AudienceInvalid : null;
    }
}
