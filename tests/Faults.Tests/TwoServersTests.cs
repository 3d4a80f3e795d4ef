using System.Text.Json;
using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Faults.Tests;

/// <summary>Two processes on one database, every request sent to either at random: correct, only slower.</summary>
public sealed class TwoServersTests(PostgresFixture postgres)
{
    private const int Workers = 32;
    private const int RequestsEach = 60;

    [Fact]
    public async Task Servers_SharingADatabase_FenceEachOtherAndDoubleNothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var first = await ServerProcess.StartAsync(database);
        await using var second = await ServerProcess.StartAsync(database);

        // Few cards, so that both servers hold each of them; and a limit that is reached on the way.
        const int limit = Workers * RequestsEach * 3 / 4;
        var shop = await Shop.OpenAsync(first.Address, cards: 4, totalCount: limit);
        using var terminal = new Terminal(shop, [first.Address, second.Address], "t");

        var rejectedBefore = await CountFenceRejectionsAsync(database);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < RequestsEach; i++)
                await terminal.RedeemAsync(CancellationToken.None);
        })));

        var outcomes = terminal.Answers.Values
            .CountBy(answer => JsonDocument.Parse(answer).RootElement.GetProperty("outcome").GetString()!)
            .ToDictionary();
        Assert.Equal(Workers * RequestsEach, terminal.Answers.Count);
        Assert.Equal(limit, outcomes["approved"]);
        await Verification.VerifyAsync(shop, first.Address, database, terminal);
        var rejected = await CountFenceRejectionsAsync(database) - rejectedBefore;
        Assert.True(rejected > 0, "Nothing was ever fenced: the servers did not meet.");
    }

    /// <summary>How often PostgreSQL refused a version that was taken: each is a line in its log.</summary>
    private static async Task<long> CountFenceRejectionsAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("""
            select count(*) from regexp_split_to_table(pg_read_file(pg_current_logfile()), '\n') as line
            where line like '%duplicate key%"journal_pkey"%'
            """);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
