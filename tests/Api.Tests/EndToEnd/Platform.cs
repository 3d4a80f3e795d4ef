using CardPlatform.Api.Health;
using CardPlatform.Api.Tests.Support;
using CardPlatform.Grains;
using CardPlatform.Grains.Cards;
using CardPlatform.Ledger;
using CardPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>The whole of it but the executable: HTTP, grains, ledger, and a database of its own.</summary>
public sealed class Platform(PostgresFixture postgres) : IAsyncLifetime
{
    private ApiServer? _server;
    private string _connectionString = "";

    public HttpClient Http => _server!.Http;

    internal static async Task<ApiServer> StartAsync(string connectionString)
    {
        await LedgerMigrations.ApplyAsync(connectionString);
        return await ApiServer.StartAsync(services =>
        {
            services.AddLedger(connectionString);
            services.AddEmbeddedGrains(configure: null, typeof(IMemberCardGrain).Assembly);
            services.AddCardPlatformGrains();
            services.AddSingleton<IReadinessCheck>(provider => new ReadinessCheck(
                "journal",
                async cancellationToken =>
                    await provider.GetRequiredService<ILedger>().CanCommitAsync(cancellationToken)));
        });
    }

    public async ValueTask InitializeAsync()
    {
        _connectionString = await postgres.CreateDatabaseAsync();
        _server = await StartAsync(_connectionString);
    }

    /// <summary>How many entries there are: the same before and after a request that wrote nothing.</summary>
    public async Task<long> CountEntriesAsync()
    {
        await using var source = NpgsqlDataSource.Create(_connectionString);
        await using var command = source.CreateCommand("select count(*) from ledger.journal");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
