using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Refunds;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Registry;
using CardPlatform.Ledger;
using CardPlatform.Silo.Audit;
using CardPlatform.Silo.Commands;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Demonstration;
using CardPlatform.Silo.Hosting;
using CardPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CardPlatform.Silo.Tests.Audit;

/// <summary>
/// An audit that finds nothing proves nothing, unless it finds what is there: each kind of damage is planted.
/// </summary>
public sealed class AuditTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const int Redemptions = 70; // enough for a snapshot of the card
    private string _connectionString = "";

    public async ValueTask InitializeAsync()
    {
        _connectionString = await postgres.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(_connectionString);
        await using var host = SiloHost.Build(new SiloOptions { Port = 0 }, _connectionString);
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var ids = await new DemonstrationSeed(grains, host.Services.GetRequiredService<IJournal>())
            .EnsureAsync(CancellationToken.None);
        var terminal = TerminalId.Parse(ids!.TerminalId, provider: null);
        var card = CardNumber.Parse(ids.CardNumber, provider: null);
        for (var i = 0; i < Redemptions; i++)
            await RedeemAsync(grains, terminal, card, i);
        await RefundAsync(grains, terminal, "0", new Fen(500));
        await RefundAsync(grains, terminal, "0", new Fen(300));
        await RefundAsync(grains, terminal, "1", amount: null);
        await ReplaceAsync(grains, CardNumber.Parse(ids.SuspendedCardNumber, provider: null));
        await host.StopAsync();
        await ProjectAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Audit_OfAnUndamagedLedger_IsClean()
    {
        var report = await LedgerAudit.RunAsync(_connectionString);
        Assert.True(report.IsClean, Print(report));
        Assert.All(report.Checks, check => Assert.True(check.Compared > 0, check.Name));
    }

    [Theory]
    [InlineData("versions", "delete from ledger.journal where stream_kind = 1 and stream_id = 1 and version = 10")]
    [InlineData("requests", """
        drop index ledger.journal_request;
        update ledger.journal j set request_key = '1' where j.request_key = '2'
        """)]
    [InlineData("quotas", "update ledger.quota set used_units = used_units + 1 where quota_id like '%/count'")]
    [InlineData("quotas", "delete from ledger.quota where quota_id like '%/count'")]
    [InlineData("member-limits", """
        update ledger.journal set events = replace(events::text, '"perMemberPerDay":50', '"perMemberPerDay":5')::json
        where stream_kind = 4
        """)]
    [InlineData("postings", """
        update ledger.journal set postings = '[["funder/union",1],["merchant/1/payable",-1]]'
        where stream_kind = 1 and stream_id = 1 and version = 10
        """)]
    [InlineData("postings", "update ledger.journal set postings = '[[\"funder/union\",1]]' where merchant_id = 1")]
    [InlineData("postings", "update ledger.journal set discount_fen = discount_fen + 1 where discount_fen > 0")]
    [InlineData("postings", "update ledger.journal set amount_fen = 0 where events::text like '%refunded%'")]
    [InlineData("refunds", """
        update ledger.journal set events = replace(events::text, '"no":2', '"no":3')::json
        where events::text like '%"refunded"%'
        """)]
    [InlineData("refunds", """
        update ledger.journal set events = replace(events::text, '"tender":500', '"tender":501')::json
        where events::text like '%"refunded"%'
        """)]
    [InlineData("refunds", """
        update ledger.journal set events = replace(events::text, '"union":', '"union":1')::json
        where events::text like '%"refunded"%'
        """)]
    [InlineData("refunds", """
        update ledger.journal set events = replace(events::text, '"redeemed"', '"activated"')::json
        where events::text like '%"requestNo":"1"%' and events::text like '%"redeemed"%'
        """)]
    [InlineData("states", "update ledger.snapshot set state = '{}'")]
    [InlineData("states", "update ledger.snapshot set version = 1000000")]
    [InlineData("members", """
        delete from ledger.journal where stream_kind = 6 and events::text like '%demo-card%'
        """)]
    [InlineData("members", """
        update ledger.journal set stream_id = 17 where stream_kind = 6 and events::text like '%demo-card%'
        """)]
    [InlineData("members", """
        update ledger.journal set events = replace(events::text, 'demo-card', 'demo-lady')::json where stream_kind = 6
        """)]
    [InlineData("approvals", """
        update ledger.journal set events = replace(events::text, 'demo-checker', 'demo-maker')::json
        where stream_kind = 4
        """)]
    [InlineData("approvals", """
        update ledger.journal set events = replace(events::text, '"share":1000', '"share":9000')::json
        where stream_kind = 4
        """)]
    [InlineData("unions", "delete from ledger.journal where stream_kind = 7 and stream_id = 410100")]
    [InlineData("unions", """
        update ledger.journal set events = replace(events::text, '"city":410100', '"parent":410105,"city":410100')::json
        where stream_kind = 7 and stream_id = 410105
        """)]
    [InlineData("card-numbers", "delete from ledger.journal where stream_kind = 2 and version = 2")]
    [InlineData("card-numbers", """
        update ledger.journal set events = regexp_replace(events::text, '"card":"?\d+"?', '"card":77')::json
        where stream_kind = 2 and version = 1
        """)]
    [InlineData("balances", """
        update projection.account_balance set amount_fen = amount_fen + 1 where account = 'funder/union'
        """)]
    [InlineData("balances", "delete from projection.account_balance where account like 'merchant/%'")]
    [InlineData("figures", "update projection.campaign_figure set discount_fen = discount_fen + 1")]
    [InlineData("figures", "update projection.campaign_figure set city = city + 1")]
    [InlineData("figures", "delete from projection.campaign_figure")]
    [InlineData("figures", "insert into projection.grant_figure (campaign_id, touched_count) values (999, 1)")]
    public async Task Audit_OfADamagedLedger_NamesWhatIsBroken(string check, string damage)
    {
        await DamageAsync(damage);

        var report = await LedgerAudit.RunAsync(_connectionString);

        var broken = report.Checks.Single(candidate => candidate.Name == check);
        Assert.True(broken.DifferenceCount > 0, Print(report));
        Assert.NotEmpty(broken.Differences);
    }

    // Other tests share the server, and hold the projector back while a transaction of theirs is open.
    private async Task ProjectAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        await using var source = NpgsqlDataSource.Create(_connectionString);
        await using var count = source.CreateCommand("select count(*) from projection.account_balance");
        do
            await ProjectionCommand.RebuildAsync(_connectionString, patience.Token);
        while ((long)(await count.ExecuteScalarAsync(patience.Token))! < 2);
    }

    /// <summary>A ledger from before persons had streams.</summary>
    [Fact]
    public async Task Migrate_OfCardsWithoutPersons_GivesEachItsPerson()
    {
        await DamageAsync("""
            delete from ledger.journal where stream_kind = 6; delete from ledger.migration where number = 5
            """);
        Assert.False((await LedgerAudit.RunAsync(_connectionString)).IsClean);

        await LedgerMigrations.ApplyAsync(_connectionString);

        var report = await LedgerAudit.RunAsync(_connectionString);
        Assert.True(report.IsClean, Print(report));
    }

    private async Task DamageAsync(string damage)
    {
        await using var source = NpgsqlDataSource.Create(_connectionString);
        await using var command = source.CreateCommand($"alter table ledger.journal disable trigger user; {damage}");
        await command.ExecuteNonQueryAsync();
    }

    private static async Task RedeemAsync(IGrainFactory grains, TerminalId terminal, CardNumber card, int number)
    {
        var basket = new Basket([new BasketLine(1, new Fen(1999))]);
        var checkout = new RedeemCheckout(card, terminal, RequestNo.Parse($"{number}", provider: null), basket);
        var answer = await grains.GetGrain<IMerchantGrain>(terminal.Merchant.Value).RedeemAsync(checkout);
        Assert.IsType<CheckoutAnswer.Decided>(answer);
    }

    private static async Task RefundAsync(IGrainFactory grains, TerminalId terminal, string requestNo, Fen? amount)
    {
        var merchant = grains.GetGrain<IMerchantGrain>(terminal.Merchant.Value);
        var sale = await merchant.FindCheckoutAsync(terminal, RequestNo.Of(requestNo));
        var number = RequestNo.Of($"refund-{requestNo}-{amount?.Value}");
        var answer = await merchant.RefundAsync(new RefundCheckout(sale!.Id, terminal, number, Amount: amount));
        Assert.IsType<CheckoutEntry.Refund>(Assert.IsType<CheckoutAnswer.Decided>(answer).Entry);
    }

    private static async Task ReplaceAsync(IGrainFactory grains, CardNumber number)
    {
        var id = await grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key).FindCardAsync(number);
        await grains.GetGrain<IMemberCardGrain>(id!.Value.Value).ReplaceNumberAsync(
            new CardCommand.ReplaceNumber(CardNumber.WithCheckDigit("6299010100000003")), new("test", "replace"));
    }

    private static string Print(AuditReport report)
    {
        var text = new StringWriter();
        report.Print(text);
        return text.ToString();
    }
}
