using CardPlatform.Baselines.Procedure.Loading;
using CardPlatform.Baselines.WriteState;
using CardPlatform.Testing;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace CardPlatform.Baselines.Tests;

/// <summary>The grain that stores its state answers as the procedure does, but for what cards share.</summary>
public sealed class WriteStateTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Redemptions_ByStoredStateAndByProcedure_GetTheSameAnswersWhereACardAloneDecides()
    {
        var original = await postgres.CreateDatabaseAsync();
        CheckoutScript script;
        await using (var shop = await Platform.StartAsync(original))
            script = await CheckoutScript.PrepareAsync(new Counter(shop.Http));

        var copy = await postgres.CopyDatabaseAsync(original);
        await using var procedure = await Platform.StartBaselineAsync(original);
        await using var stored = await StartAsync(copy);
        using var http = new HttpClient { BaseAddress = new Uri(stored.Urls.First()) };
        var compared = 0;
        foreach (var (what, expected, request) in script.Requests.Where(IsOfOneCard))
        {
            var theirs = await Till.RedeemAsync(procedure.Http, request);
            var ours = await Till.RedeemAsync(http, request);
            Assert.Equal($"{what}: {expected}", $"{what}: {ours.Outcome}");
            Assert.Equal($"{what}: {theirs.Comparable}", $"{what}: {ours.Comparable}");
            compared++;
        }

        Assert.InRange(compared, 30, script.Requests.Count);
        await stored.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Redemptions_OfACard_AreOneWriteEach()
    {
        var database = await postgres.CreateDatabaseAsync();
        Counter.Merchant merchant;
        Counter.Card card;
        await using (var shop = await Platform.StartAsync(database))
        {
            var counter = new Counter(shop.Http);
            merchant = await counter.OpenMerchantAsync();
            card = await counter.IssueAsync(life: "activate");
            await counter.LaunchAsync(merchant, [Counter.Percent(1, 1_000)], new { perMemberTotal = 1 });
        }

        await using var stored = await StartAsync(database);
        using var http = new HttpClient { BaseAddress = new Uri(stored.Urls.First()) };
        var first = await RedeemAsync("1", 1_000);
        var repeated = await RedeemAsync("1", 1_000);
        var other = await RedeemAsync("1", 2_000);
        var next = await RedeemAsync("2", 1_000);

        Assert.Equal(("approved", true, first.Whole), (first.Outcome, repeated.IsReplay, repeated.Whole));
        Assert.Equal(("REQUEST_MISMATCH", "MEMBER_LIMIT_REACHED"), (other.Outcome, next.Outcome));
        // The state was loaded as version 1; the approval and the decline have been written, and nothing else.
        Assert.Equal(3, await VersionAsync(database, card));
        await stored.StopAsync(TestContext.Current.CancellationToken);

        Task<Till.Answered> RedeemAsync(string requestNo, long price) => Till.RedeemAsync(
            http, CheckoutScript.Request(merchant.Terminal, requestNo, card.Number, price));
    }

    // What cards share is not counted, nor what was used before the load; of a card's answers it keeps two.
    private static bool IsOfOneCard((string What, string Outcome, object Request) asked) =>
        !asked.Outcome.Contains("EXHAUSTED", StringComparison.Ordinal)
        && asked.Outcome is not ("CARD_NUMBER_REPLACED" or "REQUEST_MISMATCH")
        && asked.What is not ("used before" or "repetition")
        && !asked.What.StartsWith("one too many", StringComparison.Ordinal)
        && !asked.What.StartsWith("just what is left", StringComparison.Ordinal);

    private static async Task<long> VersionAsync(string database, Counter.Card card)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Pooling=false");
        await using var command = source.CreateCommand("select version from writestate.card where number = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = long.Parse(card.Number, null) });
        return (int)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task<WebApplication> StartAsync(string connectionString)
    {
        await BaselineLoad.RunAsync(
            connectionString, TimeProvider.System, TextWriter.Null, TestContext.Current.CancellationToken);
        var storage = new StateStorage(connectionString, poolSize: 4);
        var catalogue = await storage.PrepareAsync(TimeProvider.System, TestContext.Current.CancellationToken);
        var host = WriteStateCommand.Build(port: 0, storage, catalogue);
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }
}
