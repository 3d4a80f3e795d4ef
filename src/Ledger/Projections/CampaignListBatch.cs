using CardPlatform.Ledger.Postgres;
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
                Column(rows, row => row.Campaign, NpgsqlDbType.Bigint),
                Column(rows, row => row.Version, NpgsqlDbType.Bigint),
                Column(rows, row => row.Owner, NpgsqlDbType.Bigint),
                Column(rows, row => row.Budget, NpgsqlDbType.Bigint),
                Column(rows, row => row.From.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                Column(rows, row => row.Until.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                Column(rows, row => row.InForceUntil.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                Column(rows, row => row.CreatedAt.ToUniversalTime(), NpgsqlDbType.TimestampTz),
                Column(rows, row => row.TermsVersion, NpgsqlDbType.Integer),
                Column(rows, row => row.Phase, NpgsqlDbType.Smallint),
                Column(rows, row => row.NameZh, NpgsqlDbType.Text),
                Column(rows, row => row.NameEn, NpgsqlDbType.Text),
                Column(rows, row => string.Join(',', row.OfferKinds), NpgsqlDbType.Text),
                Column(rows, row => row.MadeBy, NpgsqlDbType.Text),
                Column(rows, row => row.Next?.No, NpgsqlDbType.Integer),
                Column(rows, row => row.Next?.Stage, NpgsqlDbType.Smallint),
                Column(rows, row => row.Next?.Hash, NpgsqlDbType.Text),
                Column(rows, MakersOf, NpgsqlDbType.Text),
                Column(campaigns, campaign => campaign.State, NpgsqlDbType.Text),
            },
        };
    }

    public static NpgsqlParameter[] Filter(CampaignFilter filter, long before, NpgsqlParameter limit) =>
    [
        new NpgsqlParameter<long> { TypedValue = before },
        Optional(filter.Phase, NpgsqlDbType.Smallint),
        Optional(filter.Stage, NpgsqlDbType.Smallint),
        Moment(filter.BeginsAfter),
        Moment(filter.BegunBy),
        Moment(filter.InForceAfter),
        Moment(filter.OverBy),
        limit,
    ];

    private static string? MakersOf(CampaignRow row) =>
        row.Next is { Makers.Count: > 0 } next ? string.Join(',', next.Makers) : null;

    private static NpgsqlParameter Moment(DateTimeOffset? at) =>
        Optional(at?.ToUniversalTime(), NpgsqlDbType.TimestampTz);

    private static NpgsqlParameter Optional<T>(T? value, NpgsqlDbType type)
        where T : struct => new() { Value = value is { } some ? some : DBNull.Value, NpgsqlDbType = type };

    private static NpgsqlParameter<List<TValue>> Column<TRow, TValue>(
        List<TRow> rows, Converter<TRow, TValue> value, NpgsqlDbType type) =>
        ArrayParameter.Of(rows.ConvertAll(value), type);
}
