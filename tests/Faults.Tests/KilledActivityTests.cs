using System.Security.Cryptography;
using System.Text.Json;
using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Faults.Tests;

/// <summary>
/// <c>kill -9</c> in the middle of a rush on one activity, of a draw, and of the refunds after a call-off.
/// </summary>
public sealed class KilledActivityTests(PostgresFixture postgres)
{
    private const int People = 240;
    private const int Seats = 30;
    private const int AtOnce = 32;

    [Fact]
    public async Task Server_KilledTwiceInARush_KeepsEverySeatAndGivesNoneTwice()
    {
        var database = await postgres.CreateDatabaseAsync();
        var server = await ServerProcess.StartAsync(database);
        using var crowd = await Crowd.GatherAsync(server.Address, People);
        var activity = await Crowd.LaunchAsync(server.Address, Terms(Seats, waitlist: People));

        var rush = crowd.SignUpAsync(activity, AtOnce);
        for (var kill = 1; kill <= 2; kill++)
        {
            await await Task.WhenAny(rush, crowd.AnsweredAsync(kill * People / 3));
            await server.KillAsync();
            crowd.Hold();
            server = await ServerProcess.StartAsync(database);
            crowd.GoOnAt(server.Address);
        }

        await rush;
        Assert.True(crowd.Retries > 0, "No request was ever interrupted: the test has not tested anything.");
        foreach (var (number, answer) in crowd.Answers)
            Assert.Equal(answer, await crowd.SignUpAsync(activity, number));
        var outcomes = crowd.Answers.Values.Select(answer => JsonDocument.Parse(answer).RootElement)
            .ToLookup(answer => answer.GetProperty("outcome").GetString());
        Assert.Equal(Seats, outcomes["seated"].Count());
        Assert.Equal(
            Enumerable.Range(1, People - Seats),
            outcomes["waitlisted"].Select(answer => answer.GetProperty("position").GetInt32()).Order());
        Assert.Equal(Seats, await TakenAsync(crowd, activity));
        await AuditAsync(database);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Server_KilledWhileItDraws_DrawsOnceWithTheSeedThatItHadCommittedTo()
    {
        var database = await postgres.CreateDatabaseAsync();
        var server = await ServerProcess.StartAsync(database);
        using var crowd = await Crowd.GatherAsync(server.Address, Seats);
        await using var gate = await JournalGate.CloseAsync(database, "\"e\":\"drawn\"");
        var closes = TimeProvider.System.GetUtcNow().AddSeconds(8);
        var activity = await Crowd.LaunchAsync(server.Address, Terms(Seats / 3, closes: closes, isDrawn: true));
        var commitment = (await crowd.ReadAsync($"{activity}/draw")).GetProperty("commitment").GetString();
        await crowd.SignUpAsync(activity, AtOnce);
        Assert.All(crowd.Answers.Values, answer => Assert.Contains("\"entered\"", answer, StringComparison.Ordinal));

        await gate.ReachedAsync();
        await server.KillAsync();
        await gate.DisposeAsync();
        server = await ServerProcess.StartAsync(database);
        crowd.GoOnAt(server.Address);

        JsonElement draw;
        do
            draw = await crowd.ReadAsync($"{activity}/draw");
        while (!draw.TryGetProperty("seed", out _));
        Assert.Equal(commitment, Convert.ToHexStringLower(
            SHA256.HashData(Convert.FromHexString(draw.GetProperty("seed").GetString()!))));
        Assert.Equal(1, await CountAsync(database, "\"e\":\"drawn\""));
        Assert.Equal(Seats / 3, await TakenAsync(crowd, activity));
        await AuditAsync(database);
        await server.DisposeAsync();
    }

    /// <summary>Once before the cards have their money back, and once before the activity has heard of it.</summary>
    [Fact]
    public async Task Server_KilledTwiceWhileItRefunds_RefundsEverybodyOnce()
    {
        var database = await postgres.CreateDatabaseAsync();
        var server = await ServerProcess.StartAsync(database);
        using var crowd = await Crowd.GatherAsync(server.Address, Seats);
        var activity = await Crowd.LaunchAsync(server.Address, Terms(Seats, isPriced: true));
        await crowd.SignUpAsync(activity, AtOnce);
        Assert.All(crowd.Answers.Values, answer => Assert.Contains("\"seated\"", answer, StringComparison.Ordinal));
        Assert.Equal(Crowd.GrantFen - 600, await crowd.BalanceAsync(crowd.CardIds[0]));

        await using var refunds = await JournalGate.CloseAsync(database, "\"seats-refunded\"");
        using (var http = new HttpClient { BaseAddress = server.Address })
            await Shop.SendAsync(http, $"{activity}/call-off", new { note = "大雨" });
        await refunds.ReachedAsync();
        await server.KillAsync();
        await refunds.DisposeAsync();
        await using var reports = await JournalGate.CloseAsync(database, "\"e\":\"done\"");
        server = await ServerProcess.StartAsync(database);
        await reports.ReachedAsync();
        await server.KillAsync();
        await AuditAsync(database);
        await reports.DisposeAsync();
        server = await ServerProcess.StartAsync(database);
        crowd.GoOnAt(server.Address);

        while (await CountAsync(database, "\"e\":\"done\"") == 0)
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        foreach (var card in crowd.CardIds)
            Assert.Equal(Crowd.GrantFen, await crowd.BalanceAsync(card));
        Assert.Equal(Seats, await CountAsync(database, "\"seats-refunded\""));
        await AuditAsync(database);
        await server.DisposeAsync();
    }

    private static object Terms(
        int seats, int waitlist = 0, DateTimeOffset? closes = null, bool isDrawn = false, bool isPriced = false)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new
        {
            title = new { zh = "讲座", en = "Lecture" },
            place = new { city = 410100, text = "工人文化宫" },
            sessions = new[] { new { no = 1, from = now.AddDays(1), until = now.AddDays(2), capacity = seats } },
            signUp = new { from = now.AddHours(-1), until = closes ?? now.AddHours(1) },
            mode = isDrawn ? "DRAW" : "FIRST_COME",
            draw = isDrawn ? new { } : null,
            waitlist = waitlist > 0 ? new { maxLength = waitlist, offerHours = 2 } : null,
            price = isPriced ? new { price = Shop.Fen(100), deposit = Shop.Fen(500) } : null,
        };
    }

    private static async Task<int> TakenAsync(Crowd crowd, string activity) =>
        (await crowd.ReadAsync(activity)).GetProperty("seats").EnumerateArray()
        .Single(each => each.GetProperty("of").GetString() == "SESSION").GetProperty("taken").GetInt32();

    private static async Task<long> CountAsync(string database, string text)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            $"select count(*) from ledger.journal where position('{text}' in events::text) > 0");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task AuditAsync(string database)
    {
        var (status, report) = await ServerProcess.RunAsync("audit", database);
        Assert.True(status == 0, report);
    }
}
