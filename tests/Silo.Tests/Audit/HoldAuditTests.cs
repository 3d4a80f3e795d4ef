using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Money;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Ledger;
using CardPlatform.Silo.Audit;
using CardPlatform.Silo.Commands;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Hosting;
using CardPlatform.Silo.Tests.Stress;
using CardPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CardPlatform.Silo.Tests.Audit;

/// <summary>Money that was granted, held and captured in part: what the audit says of it, damaged and not.</summary>
public sealed class HoldAuditTests(PostgresFixture postgres) : IAsyncLifetime
{
    private string _connectionString = "";

    public async ValueTask InitializeAsync()
    {
        _connectionString = await postgres.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(_connectionString);
        await using var host = SiloHost.Build(new SiloOptions { Port = 0 }, _connectionString);
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var shop = await new StressShop(grains).OpenAsync(cards: 1, terminals: 1);
        var terminal = shop.Terminals[0];
        var merchant = grains.GetGrain<IMerchantGrain>(terminal.Merchant.Value);
        var held = Assert.IsType<CheckoutEntry.Hold>(Assert.IsType<CheckoutAnswer.Decided>(
            await merchant.AuthorizeAsync(
                new AuthorizeHold(shop.Cards[0], terminal, RequestNo.Of("h-1"), new Fen(1_000)))).Entry);
        Assert.IsType<CheckoutEntry.Capture>(Assert.IsType<CheckoutAnswer.Decided>(
            await merchant.CaptureAsync(
                new CaptureHold(held.Facts.Hold, terminal, RequestNo.Of("c-1"), new Fen(400)))).Entry);
        await host.StopAsync();
        await ProjectAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Audit_OfAHoldCapturedInPart_IsClean()
    {
        var report = await LedgerAudit.RunAsync(_connectionString);
        Assert.True(report.IsClean, Print(report));
    }

    [Theory]
    [InlineData("wallets", "ends h", """
        update ledger.journal set events = replace(events::text, '"amount":600', '"amount":500')::json
        where events::text like '%"captured"%'
        """)]
    [InlineData("figures", "are projected as", "update projection.grant_figure set spent_fen = spent_fen + 1")]
    [InlineData("figures", "are not projected", "delete from projection.grant_figure")]
    public async Task Audit_OfDamage_SaysWhatIsWrong(string check, string difference, string damage)
    {
        await using var source = NpgsqlDataSource.Create(_connectionString);
        await using var command = source.CreateCommand($"alter table ledger.journal disable trigger user; {damage}");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var report = await LedgerAudit.RunAsync(_connectionString);

        var broken = report.Checks.Single(candidate => candidate.Name == check);
        Assert.Contains(broken.Differences, said => said.Contains(difference, StringComparison.Ordinal));
    }

    // Other tests share the server, and hold the projector back while a transaction of theirs is open.
    private async Task ProjectAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        await using var source = NpgsqlDataSource.Create(_connectionString);
        await using var spent = source.CreateCommand(
            "select count(*) from projection.grant_figure where spent_fen > 0");
        do
            await ProjectionCommand.RebuildAsync(_connectionString, patience.Token);
        while ((long)(await spent.ExecuteScalarAsync(patience.Token))! == 0);
    }

    private static string Print(AuditReport report)
    {
        using var text = new StringWriter();
        report.Print(text);
        return text.ToString();
    }
}
