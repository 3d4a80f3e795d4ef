using CardPlatform.Testing;

namespace CardPlatform.Baselines.Tests;

/// <summary>
/// The baseline is worth comparing with only if it does the same: the same requests, in the same order, get the same
/// answers from both.
/// </summary>
public sealed class SameAnswersTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Redemptions_ByGrainsAndByProcedure_GetTheSameAnswers()
    {
        var original = await postgres.CreateDatabaseAsync();
        CheckoutScript script;
        await using (var shop = await Platform.StartAsync(original))
            script = await CheckoutScript.PrepareAsync(new Counter(shop.Http));

        var copy = await postgres.CopyDatabaseAsync(original);
        await using var grains = await Platform.StartAsync(original);
        await using var procedure = await Platform.StartBaselineAsync(copy);
        var outcomes = new HashSet<string>();
        foreach (var (what, expected, request) in script.Requests)
        {
            var ours = await Till.RedeemAsync(grains.Http, request);
            var theirs = await Till.RedeemAsync(procedure.Http, request);
            Assert.Equal($"{what}: {expected}", $"{what}: {ours.Outcome}");
            Assert.Equal($"{what}: {ours.Comparable}", $"{what}: {theirs.Comparable}");
            outcomes.Add(ours.Outcome);
        }

        // A list that has lost its cases would pass as well.
        Assert.Equal(CheckoutScript.Outcomes, outcomes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Repetition_OfARequestToTheProcedure_GetsTheSameBytes()
    {
        var database = await postgres.CreateDatabaseAsync();
        Counter.Merchant merchant;
        Counter.Card card;
        await using (var shop = await Platform.StartAsync(database))
        {
            var counter = new Counter(shop.Http);
            merchant = await counter.OpenMerchantAsync();
            card = await counter.IssueAsync(life: "activate");
            await counter.LaunchAsync(merchant, [Counter.Percent(1, 1_000), Counter.Amount(2, 500, 100_000)]);
        }

        await using var procedure = await Platform.StartBaselineAsync(database);
        foreach (var price in new long[] { 777, 0 })
        {
            var request = CheckoutScript.Request(merchant.Terminal, $"again-{price}", card.Number, price, 2 * price);
            var first = await Till.RedeemAsync(procedure.Http, request);
            var again = await Till.RedeemAsync(procedure.Http, request);
            Assert.False(first.IsReplay);
            Assert.True(again.IsReplay);
            Assert.Equal(first.Whole, again.Whole);
        }
    }
}
