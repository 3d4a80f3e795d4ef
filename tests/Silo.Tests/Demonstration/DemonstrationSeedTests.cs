using CardPlatform.Ledger;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Demonstration;
using CardPlatform.Silo.Hosting;
using CardPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Silo.Tests.Demonstration;

public sealed class DemonstrationSeedTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Ensure_OnceItIsThere_FindsTheSameIdsAndAsksNoGrain()
    {
        var database = await postgres.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(database);
        await using var host = SiloHost.Build(new SiloOptions { Port = 0 }, database);
        await host.StartAsync();
        var journal = host.Services.GetRequiredService<IJournal>();

        var made = await new DemonstrationSeed(host.Services.GetRequiredService<IGrainFactory>(), journal)
            .EnsureAsync(CancellationToken.None);
        // It has no grains to ask, so it fails as soon as it repeats anything.
        var found = await new DemonstrationSeed(grains: null!, journal).EnsureAsync(CancellationToken.None);

        Assert.NotNull(made);
        Assert.Equal(made, found);
        await host.StopAsync();
    }
}
