using CardPlatform.Ledger.Writing;
using Npgsql;

namespace CardPlatform.Ledger.Projections;

/// <summary>
/// The projector's connection. It isn't pooled: closing it is what gives up the lock, whatever state it is in.
/// </summary>
internal sealed class PostgresProjectionSession(
    NpgsqlConnection connection, int format, JournalPosition position, RecentEntries recent) : IProjectionSession
{
    public JournalPosition Position { get; private set; } = position;

    public Task<IReadOnlyDictionary<long, MemberRow>> ReadMembersAsync(
        IReadOnlyCollection<long> cards, CancellationToken cancellationToken = default) =>
        ReadAsync(ProjectionSql.ReadMembers, cards, ProjectionSql.ToMember, cancellationToken);

    public Task<IReadOnlyDictionary<long, UnionRow>> ReadUnionsAsync(
        IReadOnlyCollection<long> unions, CancellationToken cancellationToken = default) =>
        ReadAsync(ProjectionSql.ReadUnions, unions, ReadUnion, cancellationToken);

    public Task<IReadOnlyDictionary<long, FoldedCampaign>> ReadCampaignsAsync(
        IReadOnlyCollection<long> campaigns, CancellationToken cancellationToken = default) =>
        ReadAsync(CampaignListSql.Read, campaigns, CampaignListSql.ToFolded, cancellationToken);

    public Task<IReadOnlyDictionary<long, FoldedActivity>> ReadActivitiesAsync(
        IReadOnlyCollection<long> activities, CancellationToken cancellationToken = default) =>
        ReadAsync(ActivitySql.Read, activities, ActivitySql.ToFolded, cancellationToken);

    public async Task WriteAsync(
        ProjectionChanges changes,
        JournalPosition position,
        DateTimeOffset asOf,
        CancellationToken cancellationToken = default)
    {
        // One transaction: a batch is, unless it says otherwise. The position goes first, so that a reset or another
        // projector is met there and not in the middle.
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(Advance(position, asOf));
        ProjectionBatch.Add(batch, changes);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        Position = position;
    }

    public ValueTask DisposeAsync()
    {
        recent.End();
        return connection.DisposeAsync();
    }

    private static UnionRow ReadUnion(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.IsDBNull(1) ? null : row.GetInt64(1),
        row.IsDBNull(2) ? null : row.GetInt32(2),
        row.GetString(3));

    private async Task<IReadOnlyDictionary<long, TRow>> ReadAsync<TRow>(
        string sql,
        IReadOnlyCollection<long> ids,
        Func<NpgsqlDataReader, TRow> read,
        CancellationToken cancellationToken)
    {
        var rows = new Dictionary<long, TRow>(ids.Count);
        if (ids.Count == 0)
            return rows;

        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. ids] });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(reader.GetInt64(0), read(reader));
        return rows;
    }

    private NpgsqlBatchCommand Advance(JournalPosition to, DateTimeOffset asOf) => new(ProjectionSql.Advance)
    {
        Parameters =
        {
            new NpgsqlParameter<int> { TypedValue = format },
            new NpgsqlParameter<long> { TypedValue = Position.TransactionId },
            new NpgsqlParameter<int> { TypedValue = Position.Ordinal },
            new NpgsqlParameter<long> { TypedValue = to.TransactionId },
            new NpgsqlParameter<int> { TypedValue = to.Ordinal },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = asOf.ToUniversalTime() },
        },
    };
}
