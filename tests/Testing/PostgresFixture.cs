using Npgsql;
using Xunit;

namespace CardPlatform.Testing;

/// <summary>
/// A throw-away PostgreSQL for the tests of one assembly:
/// <c>[assembly: AssemblyFixture(typeof(PostgresFixture))]</c>, then a constructor parameter in the test class.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly ThrowAwayPostgres _postgres = new();
    private int _databases;

    public ValueTask InitializeAsync() => new(_postgres.StartAsync());

    /// <summary>An empty database that no other test uses; the connection string of a superuser.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(_postgres.ConnectionString);
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_postgres.ConnectionString) { Database = name }.ConnectionString;
    }

    /// <summary>A copy of a database that nobody uses at the moment; connections that idle in it are ended.</summary>
    /// <param name="connectionString">Of the original, as it was created.</param>
    public async Task<string> CopyDatabaseAsync(string connectionString)
    {
        var original = new NpgsqlConnectionStringBuilder(connectionString).Database;
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(_postgres.ConnectionString);
        await using var end = source.CreateCommand(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{original}'");
        await end.ExecuteNonQueryAsync();
        await using var copy = source.CreateCommand($"CREATE DATABASE {name} TEMPLATE {original}");
        await copy.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_postgres.ConnectionString) { Database = name }.ConnectionString;
    }

    public ValueTask DisposeAsync() => _postgres.DisposeAsync();
}
