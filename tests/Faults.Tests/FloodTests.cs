using System.Globalization;
using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>Three times as much is asked of a server as it can do.</summary>
public sealed class FloodTests(PostgresFixture postgres, ITestOutputHelper output)
{
    private const int MaxRequestsInFlight = 64;
    private const int CashiersAtPeak = 48;
    private const int TimesTheCrowd = 3;
    private const int MaxOffers = 6;
    private const long MaxGrowthBytes = 512L * 1024 * 1024;
    private static readonly TimeSpan Length = FaultScale.Seconds(quick: 2, full: 10);

    [Fact]
    public async Task Server_AskedThreeTimesWhatItCanDo_RefusesTheRestAndLosesNothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var server = await ServerProcess.StartAsync(database, new Dictionary<string, string>
        {
            ["Api__MaxRequestsInFlight"] = MaxRequestsInFlight.ToString(CultureInfo.InvariantCulture),
        });
        var shop = await Shop.OpenAsync(server.Address, cards: 100, totalCount: 10_000_000);
        using var flood = new Flood(shop, server.Address);
        await flood.ServeAsync(CashiersAtPeak, Length); // compiles, and fills caches
        var peak = await flood.ServeAsync(CashiersAtPeak, Length);
        var before = server.WorkingSetBytes;

        // Those who are told to wait do so.
        var crowd = await flood.ServeAsync(TimesTheCrowd * CashiersAtPeak, Length);
        Assert.True(flood.Refused > 0, "Nobody was refused: it was no crowd.");
        Report($"{TimesTheCrowd} times as many cashiers, who wait when they are told to", peak, crowd);

        // Those who do not wait. If others left the server less while its peak was measured, three times that may be no
        // flood.
        peak = await flood.RushAsync(CashiersAtPeak, Length);
        var refusedBefore = flood.Refused;
        var rate = TimesTheCrowd * peak;
        for (var offer = 0; offer < MaxOffers && flood.Refused == refusedBefore; offer++, rate *= 2)
        {
            var goodput = await flood.OfferAsync(rate, Length);
            Report($"{rate:N0}/s offered by clients who do not wait", peak, goodput);
        }

        Assert.True(flood.Refused > refusedBefore, "Nothing was refused: it was no flood.");
        Assert.True(server.WorkingSetBytes - before < MaxGrowthBytes, "What was asked piled up.");

        using var terminal = new Terminal(shop, [server.Address], "after");
        await terminal.RedeemAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, terminal.Retries);

        await flood.VerifyAsync(database, alsoApproved: 1);
    }

    /// <summary>What a busy machine would make of these figures is no reason to fail.</summary>
    private void Report(string flood, double peak, double goodput)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"Reported: peak {peak:N0}/s; {flood}: goodput {goodput:N0}/s, {goodput / peak:N2} of it");
        output.WriteLine(line);
        Console.Out.WriteLine(line);
    }
}
