using System.Globalization;
using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>Three times as much is asked of a server as it can do.</summary>
public sealed class FloodTests(PostgresFixture postgres, ITestOutputHelper output)
{
    private const int MaxRequestsInFlight = 64;
    private const int CashiersAtPeak = 48;
    private const int MaxOffers = 6;
    private const long MaxGrowthBytes = 512L * 1024 * 1024;
    private static readonly TimeSpan Length = FaultScale.Seconds(quick: 1.5, full: 10);

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
        await flood.MeasurePeakAsync(CashiersAtPeak, Length); // compiles, and fills caches
        var peak = await flood.MeasurePeakAsync(CashiersAtPeak, Length);
        var before = server.WorkingSetBytes;

        // If others left the server less while its peak was measured, three times that may be no flood.
        var refusedBefore = flood.Refused;
        var rate = 3 * peak;
        for (var offer = 0; offer < MaxOffers && flood.Refused == refusedBefore; offer++, rate *= 2)
            Report(rate, peak, await flood.OfferAsync(rate, Length));
        Assert.True(flood.Refused > refusedBefore, "Nothing was refused: it was no flood.");
        Assert.True(server.WorkingSetBytes - before < MaxGrowthBytes, "What was asked piled up.");

        using var terminal = new Terminal(shop, [server.Address], "after");
        await terminal.RedeemAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, terminal.Retries);

        await flood.VerifyAsync(database, alsoApproved: 1);
    }

    /// <summary>What a busy machine would make of these figures is no reason to fail.</summary>
    private void Report(double rate, double peak, double goodput)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"Reported: peak {peak:N0}/s, offered {rate:N0}/s, goodput {goodput:N0}/s, {goodput / peak:N2} of it");
        output.WriteLine(line);
        Console.Out.WriteLine(line);
    }
}
