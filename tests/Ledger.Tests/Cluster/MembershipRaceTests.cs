using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Ledger.Tests.Cluster;

/// <summary>Silos that decide on the same version at the same time: one may have its way.</summary>
public sealed class MembershipRaceTests(PostgresFixture postgres)
{
    private const int Contenders = 8;
    private const int Rounds = 25;

    [Fact]
    public async Task Inserts_OnOneVersion_HaveOneWinner()
    {
        var (queries, _) = await OpenAsync();

        for (var version = 0; version < Rounds; version++)
        {
            var won = await Task.WhenAll(Enumerable.Range(0, Contenders).Select(
                contender => queries.InsertAsync(new Silo(1000 + contender, Generation: version + 1), version)));

            Assert.Single(won, true);
        }

        Assert.Equal(Rounds, (await queries.ReadAllAsync()).Count);
        Assert.Equal(Rounds, await queries.VersionAsync());
    }

    [Fact]
    public async Task Updates_OnOneVersion_HaveOneWinner()
    {
        var (queries, _) = await OpenAsync();
        await InsertContendersAsync(queries);

        for (var version = Contenders; version < Contenders + Rounds; version++)
        {
            var votes = $"of version {version}";
            var won = await Task.WhenAll(Enumerable.Range(0, Contenders).Select(
                contender => queries.UpdateAsync(new Silo(1000 + contender) { SuspectTimes = votes }, version)));

            Assert.Single(won, true);
            Assert.Single(await queries.ReadAllAsync(), row => (string?)row["SuspectTimes"] == votes);
        }

        Assert.Equal(Contenders + Rounds, await queries.VersionAsync());
    }

    [Fact]
    public async Task InsertsAndUpdates_OnOneVersion_HaveOneWinner()
    {
        var (queries, _) = await OpenAsync();
        await InsertContendersAsync(queries);

        for (var version = Contenders; version < Contenders + Rounds; version++)
        {
            var inserts = Enumerable.Range(0, Contenders / 2).Select(
                contender => queries.InsertAsync(new Silo(2000 + contender, Generation: version), version));
            var updates = Enumerable.Range(0, Contenders / 2).Select(
                contender => queries.UpdateAsync(new Silo(1000 + contender) { Status = 4 }, version));

            Assert.Single(await Task.WhenAll(inserts.Concat(updates)), true);
        }

        Assert.Equal(Contenders + Rounds, await queries.VersionAsync());
    }

    [Fact]
    public async Task FirstVersions_AtOnce_HaveOneWinner()
    {
        var (queries, _) = await OpenAsync();

        var won = await Task.WhenAll(Enumerable.Range(0, Contenders).Select(_ => queries.InsertVersionAsync("new")));

        Assert.Single(won, true);
        Assert.Equal(0, Assert.Single(await queries.ReadAllAsync("new"))["Version"]);
    }

    /// <summary>
    /// The order that a plain "where version = @Version" inside one statement would get wrong: the loser has begun, and
    /// read the old version, before the winner commits.
    /// </summary>
    [Fact]
    public async Task Insert_ThatWaitedForTheWinner_LeavesNoMemberBehind()
    {
        var (queries, connectionString) = await OpenAsync();
        await using var winner = new NpgsqlConnection(connectionString + ";Pooling=false");
        await winner.OpenAsync();
        await using var transaction = await winner.BeginTransactionAsync();
        await ExecuteAsync(winner, "update cluster.deployment set version = version + 1");

        var loser = queries.InsertAsync(new Silo(1), 0);
        await WaitUntilOneWaitsForALockAsync(connectionString);
        await transaction.CommitAsync();

        Assert.False(await loser);
        Assert.Null(Assert.Single(await queries.ReadAllAsync())["Port"]);
        Assert.Equal(1, await queries.VersionAsync());
    }

    [Fact]
    public async Task Insert_ThatWaitedForOneWhoGaveUp_Wins()
    {
        var (queries, connectionString) = await OpenAsync();
        await using var other = new NpgsqlConnection(connectionString + ";Pooling=false");
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await ExecuteAsync(other, "update cluster.deployment set version = version + 1");

        var next = queries.InsertAsync(new Silo(1), 0);
        await WaitUntilOneWaitsForALockAsync(connectionString);
        await transaction.RollbackAsync();

        Assert.True(await next);
        Assert.Equal(1, await queries.VersionAsync());
    }

    [Fact]
    public async Task Insert_ThatFailsHalfway_KeepsTheVersion()
    {
        var (queries, _) = await OpenAsync();

        // Refused by the table's check, after the version row was locked.
        await Assert.ThrowsAsync<PostgresException>(() => queries.InsertAsync(new Silo(1) { Status = 9 }, 0));

        Assert.Equal(0, await queries.VersionAsync());
        Assert.True(await queries.InsertAsync(new Silo(1), 0));
    }

    [Fact]
    public async Task Delete_WhileSilosJoin_LeavesNoMemberWithoutItsVersion()
    {
        var (queries, _) = await OpenAsync();

        for (var round = 0; round < Rounds; round++)
        {
            await queries.InsertVersionAsync();
            await Task.WhenAll(queries.InsertAsync(new Silo(1), 0), queries.DeleteAllAsync());
            await queries.DeleteAllAsync();

            Assert.Empty(await queries.ReadAllAsync());
        }
    }

    private static async Task InsertContendersAsync(ProviderQueries queries)
    {
        for (var contender = 0; contender < Contenders; contender++)
            Assert.True(await queries.InsertAsync(new Silo(1000 + contender), contender));
    }

    private static async Task WaitUntilOneWaitsForALockAsync(string connectionString)
    {
        await using var observer = new NpgsqlConnection(connectionString + ";Pooling=false");
        await observer.OpenAsync();
        await using var command = observer.CreateCommand();
        command.CommandText = """
            select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
            """;
        while ((long)(await command.ExecuteScalarAsync())! == 0)
            await Task.Yield();
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<(ProviderQueries Queries, string ConnectionString)> OpenAsync()
    {
        var connectionString = await postgres.CreateDatabaseAsync();
        var queries = await ProviderQueries.OpenAsync(connectionString);
        await queries.InsertVersionAsync();
        return (queries, connectionString);
    }
}
