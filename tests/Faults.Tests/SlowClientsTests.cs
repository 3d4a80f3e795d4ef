using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>Clients that hold connections, or send far too much, while cashiers go on with their work.</summary>
public sealed class SlowClientsTests(PostgresFixture postgres)
{
    private const string Post = "POST /v1/redemptions HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n";
    private const int HugeBytes = 100 * 1024 * 1024;
    private static readonly int ClientsOfEachKind = FaultScale.Times(quick: 200, full: 2_000);
    private static readonly int AnswersInBetween = FaultScale.Times(quick: 50, full: 2_000);

    [Fact]
    public async Task Clients_ThatTrickle_DoNotKeepOthersFromTheirAnswers()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var server = await ServerProcess.StartAsync(database);
        var shop = await Shop.OpenAsync(server.Address, cards: 40, totalCount: 1_000_000);
        using var terminal = new Terminal(shop, [server.Address], "i") { GivesUp = true };
        await using var load = new Load(terminal, atOnce: 8);

        var idle = await ConnectAsync(server.Address, "");
        var slowHeaders = await ConnectAsync(server.Address, Post);
        var slowBodies = await ConnectAsync(server.Address, Post + "Content-Length: 1000\r\n\r\n{");
        for (var piece = 0; piece < 6; piece++)
        {
            await load.MoreAnswersAsync(AnswersInBetween);
            await Task.WhenAll(slowHeaders.Select(client => client.TrySendAsync("X-Slow: 1\r\n")));
            await Task.WhenAll(slowBodies.Select(client => client.TrySendAsync(" ")));
        }

        // A body that does not come is given up, not waited for; who then does say something is heard.
        Assert.All(await Task.WhenAll(slowBodies.Select(client => client.ReadStatusAsync())), IsRefused);
        if (FaultScale.IsFull) // headers have half a minute
            Assert.All(await Task.WhenAll(slowHeaders.Select(client => client.ReadStatusAsync())), IsRefused);
        await Task.WhenAll(idle.Select(client => client.TrySendAsync("GET /healthz HTTP/1.1\r\nHost: test\r\n\r\n")));
        Assert.All(
            await Task.WhenAll(idle.Select(client => client.ReadStatusAsync())),
            status => Assert.Equal(200, status));

        await load.MoreAnswersAsync(AnswersInBetween);
        await load.StopAsync();
        foreach (var client in idle.Concat(slowHeaders).Concat(slowBodies))
            client.Dispose();
        await Verification.VerifyAsync(shop, server.Address, database, terminal);

        static void IsRefused(int? status) => Assert.True(status is 400 or 408 or null, $"It was answered {status}.");
    }

    [Fact]
    public async Task Bodies_OfAHundredMegabytes_AreRefusedUnread()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var server = await ServerProcess.StartAsync(database);
        var shop = await Shop.OpenAsync(server.Address, cards: 40, totalCount: 1_000_000);
        using var terminal = new Terminal(shop, [server.Address], "h") { GivesUp = true };
        await using var load = new Load(terminal, atOnce: 8);
        await load.MoreAnswersAsync(AnswersInBetween);
        var before = server.WorkingSetBytes;

        var stated = Enumerable.Range(0, 20).Select(_ => SendHugeAsync(server.Address, isChunked: false));
        var unstated = Enumerable.Range(0, 20).Select(_ => SendHugeAsync(server.Address, isChunked: true));
        var sent = await Task.WhenAll(stated.Concat(unstated));
        Assert.All(sent, bytes => Assert.True(bytes < HugeBytes, "All of it was taken."));
        Assert.True(
            server.WorkingSetBytes - before < 4L * HugeBytes, "The bodies were kept in memory: forty were sent.");

        await load.MoreAnswersAsync(AnswersInBetween);
        await load.StopAsync();
        await Verification.VerifyAsync(shop, server.Address, database, terminal);
    }

    private static Task<RawClient[]> ConnectAsync(Uri server, string beginning) =>
        Task.WhenAll(Enumerable.Range(0, ClientsOfEachKind).Select(async _ =>
        {
            var client = await RawClient.ConnectAsync(server);
            await client.TrySendAsync(beginning);
            return client;
        }));

    /// <summary>Sends until the server has had enough, which it has to say.</summary>
    /// <returns>How much of the body was sent.</returns>
    private static async Task<long> SendHugeAsync(Uri server, bool isChunked)
    {
        using var client = await RawClient.ConnectAsync(server);
        var piece = new byte[64 * 1024];
        await client.TrySendAsync(
            Post + (isChunked ? "Transfer-Encoding: chunked\r\n\r\n" : $"Content-Length: {HugeBytes}\r\n\r\n"));
        var answer = client.ReadStatusAsync();
        var sent = 0L;
        for (; sent < HugeBytes && !answer.IsCompleted; sent += piece.Length)
        {
            var isOpen = !isChunked || await client.TrySendAsync($"{piece.Length:x}\r\n");
            if (!isOpen || !await client.TrySendAsync(piece) || (isChunked && !await client.TrySendAsync("\r\n")))
                break;
        }

        // The connection may be reset before the answer is read, since the server reads nothing more.
        Assert.True(await answer is 413 or null);
        return sent;
    }
}
