using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Baselines.Tests;

/// <summary>Row locks keep the limits of the baseline under a rush.</summary>
public sealed class LimitTests(PostgresFixture postgres)
{
    private const int Cards = 12;
    private const int Requests = 240;

    /// <summary>Each limit alone, so that each alone has to hold.</summary>
    public static TheoryData<string, int, string> Limits => new()
    {
        { """{"totalCount":50}""", 50, "CAMPAIGN_EXHAUSTED" },
        { """{"totalBudget":{"amountFen":5000}}""", 50, "CAMPAIGN_EXHAUSTED" },
        { """{"perDayCount":50}""", 50, "CAMPAIGN_DAY_EXHAUSTED" },
        { """{"perMerchantCount":50}""", 50, "CAMPAIGN_MERCHANT_EXHAUSTED" },
        { """{"perMemberTotal":3}""", 3 * Cards, "MEMBER_LIMIT_REACHED" },
        { """{"perMemberPerDay":3}""", 3 * Cards, "MEMBER_DAY_LIMIT_REACHED" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task Rush_AtALimit_StopsJustThere(string limits, int expected, string decline)
    {
        var database = await postgres.CreateDatabaseAsync();
        Counter.Merchant merchant;
        var cards = new List<Counter.Card>();
        await using (var shop = await Platform.StartAsync(database))
        {
            var counter = new Counter(shop.Http);
            merchant = await counter.OpenMerchantAsync();
            await counter.LaunchAsync(
                merchant,
                [Counter.Percent(1, 1_000)],
                System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(limits));
            for (var i = 0; i < Cards; i++)
                cards.Add(await counter.IssueAsync(life: "activate"));
        }

        await using var procedure = await Platform.StartBaselineAsync(database);
        var answers = await Task.WhenAll(Enumerable.Range(0, Requests).Select(i => Till.RedeemAsync(
            procedure.Http,
            CheckoutScript.Request(merchant.Terminal, $"rush-{i}", cards[i % Cards].Number, 1_000))));

        Assert.Equal(expected, answers.Count(answer => answer.Status == 201));
        Assert.Equal(Requests - expected, answers.Count(answer => answer.Outcome == decline));
        Assert.Equal(expected * 100L, await SumAsync(database, "select sum(discount_fen) from baseline.redemption"));
        Assert.Equal(expected, await SumAsync(database, "select sum(used_count) from baseline.campaign_usage"));
        Assert.Equal(expected * 100L, await SumAsync(database, "select sum(used_fen) from baseline.campaign_usage"));
    }

    [Fact]
    public async Task Rush_OfOneRequest_IsDoneOnce()
    {
        var database = await postgres.CreateDatabaseAsync();
        Counter.Merchant merchant;
        Counter.Card card;
        await using (var shop = await Platform.StartAsync(database))
        {
            var counter = new Counter(shop.Http);
            merchant = await counter.OpenMerchantAsync();
            await counter.LaunchAsync(merchant, [Counter.Percent(1, 1_000)]);
            card = await counter.IssueAsync(life: "activate");
        }

        await using var procedure = await Platform.StartBaselineAsync(database);
        var request = CheckoutScript.Request(merchant.Terminal, "once", card.Number, 1_000);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => Till.RedeemAsync(procedure.Http, request)));

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        Assert.Single(answers, answer => !answer.IsReplay);
        Assert.Single(answers.Select(answer => answer.Whole).Distinct());
        Assert.Equal(1, await SumAsync(database, "select count(*) from baseline.redemption"));
    }

    private static async Task<long> SumAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }
}
