using System.Diagnostics;
using System.Globalization;
using CardPlatform.Ledger;
using CardPlatform.Silo.Audit;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Hosting;
using CardPlatform.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Silo.Tests.Stress;

/// <summary>
/// Random operations on a few cards from several clients at two processes, and then the audit. A number of operations
/// is set by <c>CARDPLATFORM_STRESS_OPERATIONS</c>, the seed by <c>CARDPLATFORM_STRESS_SEED</c>.
/// </summary>
public sealed class RandomOperationsTests(PostgresFixture postgres, ITestOutputHelper output)
{
    private const int Operations = 8_000;
    private const int Clients = 32;
    private const int Cards = 6;

    /// <summary>A card remembers 512 refunded sales; with more operations a card, most refunds would be declined.</summary>
    private const int OperationsPerCard = 2_500;

    [Fact]
    public async Task Operations_AtRandomOnAFewCards_LeaveNothingForTheAudit()
    {
        var operations = Setting("CARDPLATFORM_STRESS_OPERATIONS") ?? Operations;
        var seed = Setting("CARDPLATFORM_STRESS_SEED") ?? Random.Shared.Next();
        output.WriteLine($"seed {seed}, {operations} operations");
        var database = await postgres.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(database);
        await using var first = await StartAsync(database);
        await using var second = await StartAsync(database);
        IGrainFactory[] processes = [GrainsOf(first), GrainsOf(second)];
        var shop = await new StressShop(processes[0]).OpenAsync(Math.Max(Cards, operations / OperationsPerCard), Clients);
        var recent = new RecentIds();
        var clients = shop.Terminals
            .Select((terminal, i) => new StressClient(shop, terminal, processes, recent, seed + i))
            .ToList();

        var clock = Stopwatch.StartNew();
        await Task.WhenAll(clients.Select(client => Task.Run(async () =>
        {
            for (var i = 0; i < operations / Clients; i++)
                await client.ActAsync();
        })));
        output.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s");
        var answers = clients.SelectMany(client => client.Answers).GroupBy(answer => answer.Key);
        foreach (var answer in answers.OrderBy(each => each.Key))
            output.WriteLine($"{answer.Sum(count => count.Value),8} {answer.Key}");
        await first.StopAsync();
        await second.StopAsync();

        var report = await LedgerAudit.RunAsync(database);
        using var printed = new StringWriter();
        report.Print(printed);
        output.WriteLine(printed.ToString());
        Assert.True(report.IsClean, $"seed {seed}: {printed}");
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : null;

    private static IGrainFactory GrainsOf(WebApplication host) => host.Services.GetRequiredService<IGrainFactory>();

    private static async Task<WebApplication> StartAsync(string database)
    {
        var host = SiloHost.Build(new SiloOptions { Port = 0 }, database);
        await host.StartAsync();
        return host;
    }
}
