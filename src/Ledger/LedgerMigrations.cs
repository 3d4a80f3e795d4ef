using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CardPlatform.Ledger;

/// <summary>
/// Brings a database to the schema of this build: numbered SQL files, each applied once, in order, in a transaction of
/// its own, under an advisory lock so that processes starting together take turns.
/// </summary>
public static class LedgerMigrations
{
    /// <summary>Any number will do, as long as every process uses the same.</summary>
    private const long LockKey = 0x63617264_6C646772;

    private const string CreateHistory = """
        create schema if not exists ledger;
        create table if not exists ledger.migration (
          number     integer     primary key,
          name       text        not null,
          checksum   text        not null,
          applied_at timestamptz not null default now())
        """;

    /// <summary>
    /// A cluster restored from a logical dump counts transactions from the start again, and new entries would lie
    /// before the ones that followers have read. The offset moves them behind everything there is.
    /// </summary>
    private const string AdvanceTimeline = """
        with newest as (select coalesce(max(transaction_id), 0) as id from ledger.journal),
             next as (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as id)
        update ledger.timeline set transaction_offset = newest.id + 1 - next.id
        from newest, next where newest.id >= next.id + transaction_offset
        """;

    /// <summary>Applies what is missing, and returns how many migrations that was.</summary>
    /// <exception cref="LedgerSchemaException">The database is of a newer build, or its history altered.</exception>
    public static async Task<int> ApplyAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"select pg_advisory_lock({LockKey})", cancellationToken);
        try
        {
            await ExecuteAsync(connection, CreateHistory, cancellationToken);
            var applied = await ReadAppliedAsync(connection, cancellationToken);
            var known = Known();
            Verify(applied, known);

            var missing = known.Where(migration => !applied.ContainsKey(migration.Number)).ToList();
            foreach (var migration in missing)
                await ApplyAsync(connection, migration, cancellationToken);
            await ExecuteAsync(connection, AdvanceTimeline, cancellationToken);
            return missing.Count;
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    private static void Verify(Dictionary<int, string> applied, IReadOnlyList<Migration> known)
    {
        var newest = known[^1].Number;
        if (applied.Count > 0 && applied.Keys.Max() > newest)
        {
            throw new LedgerSchemaException(
                $"The database is at schema {applied.Keys.Max()}, this build knows up to {newest}: "
                + "it was written by a newer CardPlatform. Start that one, or use another database.");
        }

        var altered = known.FirstOrDefault(
            migration => applied.TryGetValue(migration.Number, out var checksum) && checksum != migration.Checksum);
        if (altered is not null)
        {
            throw new LedgerSchemaException(
                $"Migration {altered.Name} was changed after it had been applied to this database.");
        }
    }

    private static async Task ApplyAsync(
        NpgsqlConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, migration.Sql, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "insert into ledger.migration (number, name, checksum) values ($1, $2, $3)";
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = migration.Number });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = migration.Name });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = migration.Checksum });
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<Dictionary<int, string>> ReadAppliedAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select number, checksum from ledger.migration";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new Dictionary<int, string>();
        while (await reader.ReadAsync(cancellationToken))
            applied.Add(reader.GetInt32(0), reader.GetString(1));
        return applied;
    }

    private static List<Migration> Known()
    {
        var assembly = typeof(LedgerMigrations).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(resource => Read(assembly, resource))
            .OrderBy(migration => migration.Number)];
    }

    private static Migration Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sql = reader.ReadToEnd();
        var name = resource.Split('.')[^2];
        return new Migration(
            int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture),
            name,
            sql,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record Migration(int Number, string Name, string Sql, string Checksum);
}
