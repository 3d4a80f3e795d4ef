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

    public ValueTask DisposeAsync() => _postgres.DisposeAsync();
}
