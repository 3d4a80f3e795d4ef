using System.Diagnostics;
using System.Net;
using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Faults.Tests;

/// <summary>PostgreSQL crashes under a server that serves, and comes back.</summary>
public sealed class LostPostgresTests : IAsyncLifetime
{
    private const int Workers = 16;
    private readonly ThrowAwayPostgres _postgres = new();

    public async ValueTask InitializeAsync() => await _postgres.StartAsync();

    public ValueTask DisposeAsync() => _postgres.DisposeAsync();

    [Fact]
    public Task Postgres_StoppedImmediatelyUnderLoad_IsSurvived() => SurviveAsync("p", async (server, terminal) =>
    {
        await _postgres.StopImmediatelyAsync();
        terminal.Hold();
        await AssertRefusesAsync(server);
        await _postgres.StartAgainAsync();
        terminal.Release();
    });

    /// <summary>
    /// As by the kernel when memory runs out: PostgreSQL ends all sessions, replays its log and goes on.
    /// </summary>
    [Fact]
    public Task Backend_KilledUnderLoad_IsSurvived() => SurviveAsync("k", async (_, _) =>
    {
        using var backend = Process.GetProcessById(await WriterAsync(_postgres.ApplicationConnectionString));
        backend.Kill();
    });

    private async Task SurviveAsync(string series, Func<Uri, Terminal, Task> crash)
    {
        var database = _postgres.ApplicationConnectionString;
        await using var server = await ServerProcess.StartAsync(database);
        var shop = await Shop.OpenAsync(server.Address, cards: 40, totalCount: 1_000_000);
        using var terminal = new Terminal(shop, [server.Address], series) { GivesUp = true };
        await using var load = new Load(terminal, Workers);

        for (var crashes = 0; crashes < FaultScale.Times(quick: 3, full: 30); crashes++)
        {
            await load.MoreAnswersAsync(200);
            await crash(server.Address, terminal);
        }

        await load.MoreAnswersAsync(200);
        await load.StopAsync();
        await Verification.VerifyAsync(shop, server.Address, database, terminal);
        Assert.True(terminal.Retries > 0);
    }

    private static async Task<int> WriterAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var find = source.CreateCommand("""
            select pid from pg_stat_activity
            where application_name = 'cardplatform-writer' and datname = current_database() limit 1
            """);
        return (int)(await find.ExecuteScalarAsync())!;
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
