using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Ledger.Projections;

/// <summary>The parameters of the statements of <see cref="CampaignListSql"/>.</summary>
internal static class CampaignListBatch
{
    public static NpgsqlBatchCommand Set(List<FoldedCampaign> campaigns)
    {
        var rows = campaigns.ConvertAll(campaign => campaign.Row);
        return new NpgsqlBatchCommand(CampaignListSql.Set)
        {
            Parameters =
            {
                ProjectionParameter.Column(rows, row => row.Campaign, NpgsqlDbType.Bigint),
                ProjectionParameter.Column(rows, row => row.Version, NpgsqlDbType.Bigint),
                ProjectionParameter.Column(rows, row => row.Owner, NpgsqlDbType.Bigint),
                ProjectionParameter.Column(rows, row => row.Budget, NpgsqlDbType.Bigint),
                ProjectionParameter.Column(rows, row => row.From.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                ProjectionParameter.Column(rows, row => row.Until.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                ProjectionParameter.Column(rows, row => row.InForceUntil.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                ProjectionParameter.Column(rows, row => row.CreatedAt.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                ProjectionParameter.Column(rows, row => row.TermsVersion, NpgsqlDbType.Integer),
                ProjectionParameter.Column(rows, row => row.Phase, NpgsqlDbType.Smallint),
                ProjectionParameter.Column(rows, row => row.NameZh, NpgsqlDbType.Text),
                ProjectionParameter.Column(rows, row => row.NameEn, NpgsqlDbType.Text),
                ProjectionParameter.Column(rows, row => string.Join(',', row.OfferKinds), NpgsqlDbType.Text),
                ProjectionParameter.Column(rows, row => row.MadeBy, NpgsqlDbType.Text),
                ProjectionParameter.Column(rows, row => row.Next?.No, NpgsqlDbType.Integer),
                ProjectionParameter.Column(rows, row => row.Next?.Stage, NpgsqlDbType.Smallint),
                ProjectionParameter.Column(rows, row => row.Next?.Hash, NpgsqlDbType.Text),
                ProjectionParameter.Column(rows, MakersOf, NpgsqlDbType.Text),
                ProjectionParameter.Column(campaigns, campaign => campaign.State, NpgsqlDbType.Text),
            },
        };
    }

    public static NpgsqlParameter[] Filter(CampaignFilter filter, long before, NpgsqlParameter limit) =>
    [
        new NpgsqlParameter<long> { TypedValue = before },
        ProjectionParameter.Optional(filter.Phase, NpgsqlDbType.Smallint),
        ProjectionParameter.Optional(filter.Stage, NpgsqlDbType.Smallint),
        ProjectionParameter.Moment(filter.BeginsAfter),
        ProjectionParameter.Moment(filter.BegunBy),
        ProjectionParameter.Moment(filter.InForceAfter),
        ProjectionParameter.Moment(filter.OverBy),
        limit,
    ];

    private static string? MakersOf(CampaignRow row) =>
        row.Next is { Makers.Count: > 0 } next ? string.Join(',', next.Makers) : null;
}
