using CardPlatform.Api.Tests.Support;
using CardPlatform.Testing;

namespace CardPlatform.Api.Tests.EndToEnd;

public sealed class LostPostgresTests
{
    private const int MaxAttempts = 20;

    [Fact]
    public async Task Postgres_GoneAndBack_IsToldAndSurvived()
    {
        await using var postgres = new ThrowAwayPostgres();
        await postgres.StartAsync();
        await using var server = await Platform.StartAsync(postgres.ApplicationConnectionString);
        var http = server.Http;
        var shop = await Shop.OpenAsync(http);
        var (_, number) = await Shop.IssueAsync(http);
        Assert.Equal(200, (await http.AskAsync("/readyz")).Status);

        await postgres.StopImmediatelyAsync();
        var refused = await shop.RedeemAsync(number, "000001");
        Assert.Equal(503, refused.Status);
        Assert.Contains(refused.Code, new[] { "LEDGER_UNAVAILABLE", "COMMIT_UNKNOWN" });
        Assert.Equal("1", refused.Header("Retry-After"));
        var notReady = await UntilAsync(http, 503);
        Assert.Equal("NOT_READY", notReady.Code);
        Assert.Equal(200, (await http.AskAsync("/healthz")).Status);

        await postgres.StartAgainAsync();
        await UntilAsync(http, 200);
        var redeemed = await RepeatAsync(() => shop.RedeemAsync(number, "000001"));
        Assert.Equal((201, "approved"), (redeemed.Status, redeemed.At("outcome")));
        Assert.Equal((200, redeemed.Text), await ReadBackAsync(http, redeemed));
    }

    /// <summary>
    /// A connection that the outage broke shows it at its next use, so a request or two may still be told to repeat.
    /// </summary>
    private static async Task<Answered> RepeatAsync(Func<Task<Answered>> ask)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answered = await ask();
            if (answered.Status != 503 || attempt == MaxAttempts)
                return answered;
        }
    }

    /// <summary>Readiness is looked at once a second at most, so an answer may be that old.</summary>
    private static async Task<Answered> UntilAsync(HttpClient http, int status)
    {
        var patience = TimeSpan.FromSeconds(60);
        var since = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(since) < patience)
        {
            var answered = await http.AskAsync("/readyz");
            if (answered.Status == status)
                return answered;
        }

        throw new TimeoutException($"It did not become {status} in {patience}.");
    }

    private static async Task<(int Status, string Text)> ReadBackAsync(HttpClient http, Answered redeemed)
    {
        var found = await http.AskAsync(redeemed.Header("Location")!);
        return (found.Status, found.Text);
    }
}
