using CardPlatform.Ledger.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Ledger.Projections;

/// <summary>The set-based statements that a page's changes come to: one for each table that it touches.</summary>
internal static class ProjectionBatch
{
    public static void Add(NpgsqlBatch batch, ProjectionChanges changes)
    {
        if (changes.Accounts.Count > 0)
            batch.BatchCommands.Add(Accounts([.. changes.Accounts]));
        if (changes.Campaigns.Count > 0)
            batch.BatchCommands.Add(Campaigns([.. changes.Campaigns]));
        if (changes.Grants.Count > 0)
            batch.BatchCommands.Add(Grants([.. changes.Grants]));
        if (changes.Members.Count > 0)
            batch.BatchCommands.Add(Members([.. changes.Members.Values]));
        if (changes.Merchants.Count > 0)
            batch.BatchCommands.Add(Merchants([.. changes.Merchants]));
        if (changes.Unions.Count > 0)
            batch.BatchCommands.Add(Unions([.. changes.Unions.Values]));
        if (changes.CampaignList.Count > 0)
            batch.BatchCommands.Add(CampaignListBatch.Set([.. changes.CampaignList.Values]));
        if (changes.Activities.Count > 0)
            batch.BatchCommands.Add(ActivityBatch.Set([.. changes.Activities.Values]));
        if (changes.ActivityPeople.Count > 0)
            batch.BatchCommands.Add(ActivityBatch.AddPeople([.. changes.ActivityPeople]));
    }

    private static NpgsqlBatchCommand Accounts(List<KeyValuePair<string, AccountSums>> sums) =>
        new(ProjectionSql.AddToAccounts)
        {
            Parameters =
            {
                ArrayParameter.Of(sums.ConvertAll(sum => sum.Key), NpgsqlDbType.Text),
                Bigints(sums, sum => sum.Value.Amount),
                Bigints(sums, sum => sum.Value.Postings),
            },
        };

    private static NpgsqlBatchCommand Campaigns(List<KeyValuePair<CampaignFigureKey, CampaignSums>> sums) =>
        new(ProjectionSql.AddToCampaigns)
        {
            Parameters =
            {
                Bigints(sums, sum => sum.Key.Campaign),
                ArrayParameter.Of(sums.ConvertAll(sum => sum.Key.Day), NpgsqlDbType.Date),
                Bigints(sums, sum => sum.Key.Merchant),
                ArrayParameter.Of(sums.ConvertAll(sum => sum.Key.City), NpgsqlDbType.Integer),
                Bigints(sums, sum => sum.Value.Redeemed),
                Bigints(sums, sum => sum.Value.Gross),
                Bigints(sums, sum => sum.Value.Discount),
                Bigints(sums, sum => sum.Value.Union),
                Bigints(sums, sum => sum.Value.Merchant),
                Bigints(sums, sum => sum.Value.Sponsor),
                Bigints(sums, sum => sum.Value.Refunded),
                Bigints(sums, sum => sum.Value.RefundedDiscount),
            },
        };

    private static NpgsqlBatchCommand Grants(List<KeyValuePair<long, GrantSums>> sums) => new(ProjectionSql.AddToGrants)
    {
        Parameters =
        {
            Bigints(sums, sum => sum.Key),
            Bigints(sums, sum => sum.Value.Touched),
            Bigints(sums, sum => sum.Value.TouchedAmount),
            Bigints(sums, sum => sum.Value.Spent),
            Bigints(sums, sum => sum.Value.Returned),
            Bigints(sums, sum => sum.Value.Expired),
        },
    };

    private static NpgsqlBatchCommand Members(List<MemberRow> rows) => new(ProjectionSql.SetMembers)
    {
        Parameters =
        {
            Bigints(rows, row => row.Card),
            Bigints(rows, row => row.Union),
            ArrayParameter.Of(rows.ConvertAll(row => row.City), NpgsqlDbType.Integer),
            ArrayParameter.Of(rows.ConvertAll(row => row.Status), NpgsqlDbType.Smallint),
            ArrayParameter.Of(rows.ConvertAll(row => row.WasSuspended), NpgsqlDbType.Boolean),
            ArrayParameter.Of(rows.ConvertAll(row => row.IssuedOn), NpgsqlDbType.Date),
            ArrayParameter.Of(rows.ConvertAll(row => row.Gender), NpgsqlDbType.Smallint),
            ArrayParameter.Of(rows.ConvertAll(row => row.Birthday), NpgsqlDbType.Date),
            ArrayParameter.Of(rows.ConvertAll(row => row.JoinedOn), NpgsqlDbType.Date),
            ArrayParameter.Of(
                rows.ConvertAll(row => row.Tags.Count == 0 ? null : string.Join(',', row.Tags)), NpgsqlDbType.Text),
        },
    };

    private static NpgsqlBatchCommand Merchants(List<MerchantRow> rows) => new(ProjectionSql.SetMerchants)
    {
        Parameters =
        {
            Bigints(rows, row => row.Merchant),
            ArrayParameter.Of(rows.ConvertAll(row => row.Name), NpgsqlDbType.Text),
            ArrayParameter.Of(rows.ConvertAll(row => row.Category), NpgsqlDbType.Text),
        },
    };

    private static NpgsqlBatchCommand Unions(List<UnionRow> rows) => new(ProjectionSql.SetUnions)
    {
        Parameters =
        {
            Bigints(rows, row => row.Union),
            ArrayParameter.Of(rows.ConvertAll(row => row.Parent), NpgsqlDbType.Bigint),
            ArrayParameter.Of(rows.ConvertAll(row => row.City), NpgsqlDbType.Integer),
            ArrayParameter.Of(rows.ConvertAll(row => row.Name), NpgsqlDbType.Text),
        },
    };

    private static NpgsqlParameter<List<long>> Bigints<T>(List<T> rows, Converter<T, long> value) =>
        ArrayParameter.Of(rows.ConvertAll(value), NpgsqlDbType.Bigint);
}
