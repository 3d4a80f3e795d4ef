using CardPlatform.Baselines.Procedure;
using CardPlatform.Baselines.Procedure.Loading;
using CardPlatform.Ledger;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Hosting;
using Microsoft.AspNetCore.Builder;
#if ORLEANS
using Npgsql;
#endif

namespace CardPlatform.Baselines.Tests;

/// <summary>The real host on one database, or the baseline on a copy of it.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly RedemptionStore? _store;

    private Platform(WebApplication host, RedemptionStore? store = null)
    {
        (_host, _store) = (host, store);
        Http = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };
    }

    public HttpClient Http { get; }

    public static async Task<Platform> StartAsync(string connectionString)
    {
        await LedgerMigrations.ApplyAsync(connectionString);
        var options = new SiloOptions { Port = 0 };
        var host = SiloHost.Build(options, connectionString);
        await SiloHost.StartAsync(host, options, TestContext.Current.CancellationToken);
        return new Platform(host);
    }

    public static async Task<Platform> StartBaselineAsync(string connectionString)
    {
        await BaselineLoad.RunAsync(
            connectionString, TimeProvider.System, TextWriter.Null, TestContext.Current.CancellationToken);
        var store = new RedemptionStore(connectionString, RedemptionStore.BestPoolSize, TimeProvider.System);
        Assert.True(await store.IsLoadedAsync(TestContext.Current.CancellationToken));
        var host = ProcedureCommand.Build(port: 0, store);
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new Platform(host, store);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
        if (_store is not null)
            await _store.DisposeAsync();
#if ORLEANS
        // Membership keeps its connections in the pool of their string, where they outlive the silo; copying the
        // database ends them, and the next silo on it would be handed one of those.
        NpgsqlConnection.ClearAllPools();
#endif
    }
}
