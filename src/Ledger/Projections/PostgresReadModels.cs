using System.Data;
using CardPlatform.Ledger.Postgres;
using Npgsql;

namespace CardPlatform.Ledger.Projections;

internal sealed class PostgresReadModels(LedgerDataSources sources) : IReadModels
{
    public Task<TrialBalanceRows> ReadTrialBalanceAsync(
        string prefix, string after, int limit, CancellationToken cancellationToken = default) =>
        AtOnceAsync(
            async frozen => new TrialBalanceRows(
                await frozen.ReadProgressAsync(),
                await frozen.ReadAsync(
                    ReadModelSql.Kinds,
                    row => new AccountKindBalance(
                        row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3))),
                await frozen.ReadAsync(
                    ReadModelSql.Accounts,
                    row => new AccountBalance(row.GetString(0), new AccountSums(row.GetInt64(1), row.GetInt64(2))),
                    new NpgsqlParameter<string> { TypedValue = after },
                    new NpgsqlParameter<string> { TypedValue = prefix },
                    Limit(limit))),
            cancellationToken);

    public Task<CampaignFigureRows<DateOnly>> ReadFiguresByDayAsync(
        long campaign, DateOnly after, int limit, CancellationToken cancellationToken = default) =>
        ReadFiguresAsync(ReadModelSql.ByDay, campaign, after, limit, cancellationToken);

    public Task<CampaignFigureRows<long>> ReadFiguresByMerchantAsync(
        long campaign, long after, int limit, CancellationToken cancellationToken = default) =>
        ReadFiguresAsync(ReadModelSql.ByMerchant, campaign, after, limit, cancellationToken);

    public Task<CampaignFigureRows<int>> ReadFiguresByCityAsync(
        long campaign, int after, int limit, CancellationToken cancellationToken = default) =>
        ReadFiguresAsync(ReadModelSql.ByCity, campaign, after, limit, cancellationToken);

    public Task<IReadOnlyList<long>> ReadBusiestMerchantsAsync(
        long campaign, int limit, CancellationToken cancellationToken = default) =>
        ReadIdsAsync(
            ReadModelSql.BusiestMerchants,
            new NpgsqlParameter<long> { TypedValue = campaign },
            limit,
            cancellationToken);

    public Task<(ProjectionProgress Progress, GrantSums Sums)> ReadGrantAsync(
        long campaign, CancellationToken cancellationToken = default) =>
        AtOnceAsync(
            async frozen =>
            {
                var sums = await frozen.ReadAsync(
                    ReadModelSql.Grant, ReadGrant, new NpgsqlParameter<long> { TypedValue = campaign });
                return (await frozen.ReadProgressAsync(), sums is [var found] ? found : default);
            },
            cancellationToken);

    public Task<(ProjectionProgress Progress, IReadOnlyList<CampaignRow> Campaigns)> ReadCampaignsAsync(
        CampaignFilter filter, long before, int limit, CancellationToken cancellationToken = default) =>
        AtOnceAsync(
            async frozen => (
                await frozen.ReadProgressAsync(),
                await frozen.ReadAsync(
                    CampaignListSql.List,
                    CampaignListSql.ToRow,
                    CampaignListBatch.Filter(filter, before, Limit(limit)))),
            cancellationToken);

    public Task<(ProjectionProgress Progress, IReadOnlyList<ActivityRow> Activities)> ReadActivitiesAsync(
        ActivityFilter filter, long before, int limit, CancellationToken cancellationToken = default) =>
        AtOnceAsync(
            async frozen => (
                await frozen.ReadProgressAsync(),
                await frozen.ReadAsync(
                    ActivitySql.List, ActivitySql.ToRow, ActivityBatch.Filter(filter, before, Limit(limit)))),
            cancellationToken);

    public Task<IReadOnlyList<long>> ReadDueActivitiesAsync(
        DateTimeOffset by, int limit, CancellationToken cancellationToken = default) =>
        ReadIdsAsync(
            ActivitySql.Due,
            new NpgsqlParameter<DateTimeOffset> { TypedValue = by.ToUniversalTime() },
            limit,
            cancellationToken);

    public Task<IReadOnlyList<long>> ReadActivitiesOfAsync(
        long card, int limit, CancellationToken cancellationToken = default) =>
        ReadIdsAsync(
            ActivitySql.OfPerson, new NpgsqlParameter<long> { TypedValue = card }, limit, cancellationToken);

    public Task<IReadOnlyList<long>> ReadActivitiesInAsync(
        string series, int limit, CancellationToken cancellationToken = default) =>
        ReadIdsAsync(
            ActivitySql.OfSeries, new NpgsqlParameter<string> { TypedValue = series }, limit, cancellationToken);

    public Task<(ProjectionProgress Progress, IReadOnlyList<AudienceCount> Counts)> CountAudienceAsync(
        AudienceFilter filter, CancellationToken cancellationToken = default) =>
        AtOnceAsync(
            async frozen =>
            {
                await frozen.ExecuteAsync(ReadModelSql.AllowScan);
                var counts = await frozen.ReadAsync(
                    ReadModelSql.CountAudience(ofUnions: filter.Unions is not null),
                    row => new AudienceCount(row.GetInt16(0), row.GetInt64(1)),
                    [.. AudienceParameters.Of(filter)]);
                return (await frozen.ReadProgressAsync(), counts);
            },
            cancellationToken);

    public async Task<IReadOnlyDictionary<long, MemberRow>> ReadMembersAsync(
        IReadOnlyCollection<long> cards, CancellationToken cancellationToken = default)
    {
        var rows = await AtOnceAsync(
            frozen => frozen.ReadAsync(
                ProjectionSql.ReadMembers,
                ProjectionSql.ToMember,
                new NpgsqlParameter<long[]> { TypedValue = [.. cards] }),
            cancellationToken);
        return rows.ToDictionary(row => row.Card);
    }

    public async Task<IReadOnlyDictionary<long, MerchantRow>> ReadMerchantsAsync(
        IReadOnlyCollection<long> merchants, CancellationToken cancellationToken = default)
    {
        var rows = await AtOnceAsync(
            frozen => frozen.ReadAsync(
                ReadModelSql.Merchants,
                row => new MerchantRow(row.GetInt64(0), row.GetString(1), row.GetString(2)),
                new NpgsqlParameter<long[]> { TypedValue = [.. merchants] }),
            cancellationToken);
        return rows.ToDictionary(row => row.Merchant);
    }

    public Task<SalesDay?> FindSalesAsync(DateOnly day, CancellationToken cancellationToken = default) =>
        AtOnceAsync(
            async frozen =>
            {
                var found = await frozen.ReadAsync(
                    ReadModelSql.FindSales,
                    row => row.IsDBNull(0) ? null : new SalesDay(day, row.GetInt64(0), row.GetInt64(1)),
                    new NpgsqlParameter<DateOnly> { TypedValue = day });
                return found.Single();
            },
            cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> ReadSalesAsync(
        SalesDay day, JournalPosition after, int limit, CancellationToken cancellationToken = default) =>
        AtOnceAsync(
            frozen => frozen.ReadAsync(
                ReadModelSql.Sales,
                row => EntryReader.Read(row),
                new NpgsqlParameter<DateOnly> { TypedValue = day.Day },
                new NpgsqlParameter<long> { TypedValue = after.TransactionId },
                new NpgsqlParameter<int> { TypedValue = after.Ordinal },
                new NpgsqlParameter<long> { TypedValue = day.Last },
                Limit(limit)),
            cancellationToken);

    private Task<IReadOnlyList<long>> ReadIdsAsync(
        string sql, NpgsqlParameter of, int limit, CancellationToken cancellationToken) =>
        AtOnceAsync(frozen => frozen.ReadAsync(sql, row => row.GetInt64(0), of, Limit(limit)), cancellationToken);

    private static NpgsqlParameter<int> Limit(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, IReadModels.MaxRows);
        return new NpgsqlParameter<int> { TypedValue = limit };
    }

    private static CampaignSums ReadSums(NpgsqlDataReader row, int first) => new()
    {
        Redeemed = row.GetInt64(first),
        Gross = row.GetInt64(first + 1),
        Discount = row.GetInt64(first + 2),
        Union = row.GetInt64(first + 3),
        Merchant = row.GetInt64(first + 4),
        Sponsor = row.GetInt64(first + 5),
        Refunded = row.GetInt64(first + 6),
        RefundedDiscount = row.GetInt64(first + 7),
    };

    private static GrantSums ReadGrant(NpgsqlDataReader row) => new()
    {
        Touched = row.GetInt64(0),
        TouchedAmount = row.GetInt64(1),
        Spent = row.GetInt64(2),
        Returned = row.GetInt64(3),
        Expired = row.GetInt64(4),
    };

    private Task<CampaignFigureRows<TKey>> ReadFiguresAsync<TKey>(
        string sql, long campaign, TKey after, int limit, CancellationToken cancellationToken) =>
        AtOnceAsync(
            async frozen => new CampaignFigureRows<TKey>(
                await frozen.ReadProgressAsync(),
                await frozen.ReadAsync(
                    sql,
                    row => new CampaignFigure<TKey>(
                        row.GetFieldValue<TKey>(0), row.IsDBNull(1) ? null : row.GetString(1), ReadSums(row, 2)),
                    new NpgsqlParameter<long> { TypedValue = campaign },
                    new NpgsqlParameter<TKey> { TypedValue = after },
                    Limit(limit))),
            cancellationToken);

    /// <summary>Several reads that see the same moment.</summary>
    private async Task<T> AtOnceAsync<T>(Func<FrozenReadModels, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await sources.Reading.OpenConnectionAsync(cancellationToken);
            await using var transaction =
                await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            return await read(new FrozenReadModels(connection, transaction, cancellationToken));
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
        {
            throw new LedgerUnavailableException("The read models cannot be read now.", exception);
        }
    }
}
