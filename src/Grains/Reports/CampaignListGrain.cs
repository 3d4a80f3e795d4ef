using System.Globalization;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Domain.Unions;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Reports;

/// <summary>Reads read models; it keeps nothing, so its calls interleave freely.</summary>
[Reentrant]
internal sealed class CampaignListGrain(IReadModels models, IUnionTree unions, TimeProvider clock)
    : Grain, ICampaignListGrain
{
    /// <summary>Rows that one page looks through at most, for those that the officer may see.</summary>
    public const int MaxRowsSeen = 20 * IReadModels.MaxRows;

    public async Task<CampaignList> GetAsync(CampaignListQuery query, Actor actor)
    {
        var now = clock.GetUtcNow();
        var filter = CampaignFilters.Of(query, now);
        var before = query.Page.After is { } after
            ? long.Parse(after, CultureInfo.InvariantCulture)
            : long.MaxValue;
        var lines = new List<CampaignListLine>();
        ProjectionProgress? asOf = null;
        for (var seen = 0; seen < MaxRowsSeen; seen += IReadModels.MaxRows)
        {
            var (progress, rows) = await models.ReadCampaignsAsync(filter, before, IReadModels.MaxRows);
            // The moment of the first rows: the later ones are of the same, or know more.
            asOf ??= progress;
            foreach (var row in rows)
            {
                before = row.Campaign;
                if (!CampaignScope.Shows(actor, row.Owner, unions))
                    continue;
                lines.Add(ToLine(row, now));
                if (lines.Count == query.Page.Limit)
                    return ToList(asOf, lines, before);
            }

            if (rows.Count < IReadModels.MaxRows)
                return ToList(asOf, lines, last: null);
        }

        return ToList(asOf!, lines, before);
    }

    private static CampaignList ToList(ProjectionProgress asOf, List<CampaignListLine> lines, long? last) =>
        new(AsOf.From(asOf), lines, last?.ToString(CultureInfo.InvariantCulture));

    private static CampaignListLine ToLine(CampaignRow row, DateTimeOffset now) => new(
        new CampaignId(row.Campaign),
        row.Version,
        StatusOf(row, now),
        row.Owner,
        row.TermsVersion,
        new CampaignName(row.NameZh, row.NameEn),
        new Interval(row.From, row.Until),
        row.OfferKinds,
        row.Budget,
        row.MadeBy,
        row.CreatedAt,
        row.Next is { } next
            ? new PreparedTerms(next.No, (VersionStage)next.Stage, next.Hash, next.Makers)
            : null);

    private static CampaignStatus StatusOf(CampaignRow row, DateTimeOffset now) => CampaignState.StatusOf(
        (CampaignPhase)row.Phase, (VersionStage?)row.Next?.Stage, row.From, row.InForceUntil, now);
}
