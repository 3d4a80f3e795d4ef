using System.Globalization;

namespace CardPlatform.Faults.Tests;

/// <summary>
/// Two servers on one database, every request sent to either at random. The cards are few, so that both servers hold
/// each of them, and the campaign's limit is reached on the way.
/// </summary>
internal static class TwoServersScenario
{
    private const int Workers = 32;

    /// <summary>Runs it and looks for anything wrong.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(string database, ServerProgram program, int requestsEach)
    {
        await using var first = await ServerProcess.StartAsync(database, program);
        await using var second = await ServerProcess.StartAsync(database, program);
        var limit = Workers * requestsEach * 3 / 4;
        var shop = await Shop.OpenAsync(first.Address, cards: 4, totalCount: limit);
        using var terminal = new Terminal(shop, [first.Address, second.Address], "t");

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < requestsEach; i++)
                await terminal.RedeemAsync(CancellationToken.None);
        })));

        Assert.Equal(Workers * requestsEach, terminal.Answers.Count);
        var findings = await Verification.FindAsync(shop, first.Address, database, terminal);
        var approved = terminal.Answers.Values.Count(
            answer => answer.Contains("\"approved\"", StringComparison.Ordinal));
        return approved == limit
            ? findings
            : [.. findings, new Finding(
                Verification.Used,
                string.Create(CultureInfo.InvariantCulture, $"{approved} approved where {limit} wanted it"))];
    }
}
