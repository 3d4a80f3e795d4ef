using System.Globalization;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Domain.Unions;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Reports;

/// <summary>Reads read models; it keeps nothing, so its calls interleave freely.</summary>
[Reentrant]
internal sealed class ActivityListGrain(IReadModels models, IUnionTree unions, TimeProvider clock)
    : Grain, IActivityListGrain
{
    /// <summary>Rows that one page looks through at most, for those that who asks may see.</summary>
    public const int MaxRowsSeen = 20 * IReadModels.MaxRows;

    public async Task<ActivityList> GetAsync(ActivityListQuery query, Actor? actor)
    {
        var now = clock.GetUtcNow();
        var filter = ActivityFilters.Of(query, now);
        var before = query.Page.After is { } after
            ? long.Parse(after, CultureInfo.InvariantCulture)
            : long.MaxValue;
        var lines = new List<ActivityListLine>();
        ProjectionProgress? asOf = null;
        for (var seen = 0; seen < MaxRowsSeen; seen += IReadModels.MaxRows)
        {
            var (progress, rows) = await models.ReadActivitiesAsync(filter, before, IReadModels.MaxRows);
            // The moment of the first rows: the later ones are of the same, or know more.
            asOf ??= progress;
            foreach (var row in rows)
            {
                before = row.Activity;
                var isInScope = actor?.ActsFor(row.Owner, unions) is true;
                // What stage a next version has reached is nobody else's business either.
                if (!isInScope && (row.TermsVersion == 0 || query.Next is not null))
                    continue;
                lines.Add(ToLine(row, isInScope, now));
                if (lines.Count == query.Page.Limit)
                    return ToList(asOf, lines, before);
            }

            if (rows.Count < IReadModels.MaxRows)
                return ToList(asOf, lines, last: null);
        }

        return ToList(asOf!, lines, before);
    }

    private static ActivityList ToList(ProjectionProgress asOf, List<ActivityListLine> lines, long? last) =>
        new(AsOf.From(asOf), lines, last?.ToString(CultureInfo.InvariantCulture));

    private static ActivityListLine ToLine(ActivityRow row, bool isInScope, DateTimeOffset now)
    {
        var (signUp, takesPlace) = (
            new Interval(row.SignUpFrom, row.SignUpUntil), new Interval(row.FirstStart, row.LastEnd));
        return new ActivityListLine(
            new ActivityId(row.Activity),
            ActivityState.StatusOf(
                (ActivityPhase)row.Phase, (VersionStage?)row.Next?.Stage, signUp, takesPlace.Until, now),
            row.Owner,
            row.TermsVersion,
            new ActivityTitle(row.TitleZh, row.TitleEn),
            new City(row.City),
            signUp,
            takesPlace,
            row.Series,
            isInScope ? row.MadeBy : null,
            isInScope && row.Next is { } next
                ? new PreparedTerms(next.No, (VersionStage)next.Stage, next.Hash, next.Makers)
                : null);
    }
}
