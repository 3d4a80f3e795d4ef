using Npgsql;

namespace CardPlatform.Ledger.Projections;

/// <summary>The read models as of one moment.</summary>
internal sealed class FrozenReadModels(
    NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken cancellationToken)
{
    /// <summary>Staff wait longer than a checkout, but not past the API's deadline.</summary>
    private const int TimeoutSeconds = 9;

    public async Task<ProjectionProgress> ReadProgressAsync() =>
        (await ReadAsync(ProjectionSql.ReadProgress, ProjectionSql.ToProgress)).Single();

    public async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction) { CommandTimeout = TimeoutSeconds };
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }
}
