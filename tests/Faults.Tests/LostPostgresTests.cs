using System.Net;
using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>PostgreSQL crashes under a server that serves, and comes back.</summary>
public sealed class LostPostgresTests : IAsyncLifetime
{
    private const int Workers = 16;
    private readonly ThrowAwayPostgres _postgres = new();

    public async ValueTask InitializeAsync() => await _postgres.StartAsync();

    public ValueTask DisposeAsync() => _postgres.DisposeAsync();

    [Fact]
    public async Task Postgres_StoppedImmediatelyUnderLoad_IsSurvived()
    {
        var database = _postgres.ApplicationConnectionString;
        await using var server = await ServerProcess.StartAsync(database);
        var shop = await Shop.OpenAsync(server.Address, cards: 40, totalCount: 1_000_000);
        using var terminal = new Terminal(shop, [server.Address], "p");
        using var stop = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await terminal.RedeemAsync(CancellationToken.None);
        })));

        for (var crash = 0; crash < 3; crash++)
        {
            await await Task.WhenAny(load, terminal.MoreAnswersAsync(200));
            await _postgres.StopImmediatelyAsync();
            terminal.Hold();
            await AssertRefusesAsync(server.Address);
            await _postgres.StartAgainAsync();
            terminal.Release();
        }

        await await Task.WhenAny(load, terminal.MoreAnswersAsync(200));
        await stop.CancelAsync();
        await load;
        await Verification.VerifyAsync(shop, server.Address, database, terminal);
        Assert.True(terminal.Retries > 0);
    }

    /// <summary>Not ready, and says so; callers are told when to come again.</summary>
    private static async Task AssertRefusesAsync(Uri server)
    {
        using var http = new HttpClient { BaseAddress = server };
        HttpResponseMessage ready;
        do
            ready = await http.GetAsync(new Uri("/readyz", UriKind.Relative)); // a probe is good for a second
        while (ready.StatusCode == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.NotNull(ready.Headers.RetryAfter);
    }
}
