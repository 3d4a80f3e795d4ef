using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Cluster;

public sealed class MembershipCleanupTests(PostgresFixture postgres)
{
    private static readonly DateTime Cutoff = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Old = Cutoff.AddMilliseconds(-1);

    [Fact]
    public async Task CleanUp_RemovesOnlyTheDeadAndOld()
    {
        var queries = await OpenAsync(
            new Silo(1) { Status = Silo.Active, AliveTime = Old },
            new Silo(2) { Status = Silo.Dead, AliveTime = Cutoff },
            new Silo(3) { Status = Silo.Dead, AliveTime = Old },
            new Silo(4) { Status = 5, AliveTime = Old });

        await queries.CleanUpAsync(Cutoff);

        Assert.Equal([1, 2, 4], (await queries.ReadAllAsync()).Select(row => (int)row["Port"]!).Order());
        Assert.Equal(4, await queries.VersionAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("127.0.0.1:2@1,2026-03-02 04:06:00.000 GMT")]
    public async Task CleanUpOfOne_AsCaptured_RemovesIt(string? votes)
    {
        var dead = new Silo(1) { Status = Silo.Dead, SuspectTimes = votes };
        var queries = await OpenAsync(dead, new Silo(2) { Status = Silo.Dead });
        await queries.UpdateAsync(dead, 2);

        await queries.CleanUpAsync(dead);

        Assert.Equal(2, Assert.Single(await queries.ReadAllAsync())["Port"]);
    }

    [Fact]
    public async Task CleanUpOfOne_ChangedSinceItWasCaptured_KeepsIt()
    {
        var dead = new Silo(1) { Status = Silo.Dead };
        var queries = await OpenAsync(dead);

        await queries.CleanUpAsync(dead with { SuspectTimes = "127.0.0.1:2@1,2026-03-02 04:06:00.000 GMT" });
        await queries.CleanUpAsync(dead with { StartTime = dead.StartTime.AddMicroseconds(1) });
        await queries.CleanUpAsync(dead with { AliveTime = dead.AliveTime.AddMicroseconds(1) });
        await queries.CleanUpAsync(dead with { Generation = 2 });

        Assert.Equal(1, Assert.Single(await queries.ReadAllAsync())["Port"]);
    }

    [Fact]
    public async Task CleanUpOfOne_StillLiving_KeepsIt()
    {
        var living = new Silo(1);
        var queries = await OpenAsync(living);

        await queries.CleanUpAsync(living);

        Assert.Equal(1, Assert.Single(await queries.ReadAllAsync())["Port"]);
    }

    private async Task<ProviderQueries> OpenAsync(params Silo[] silos)
    {
        var queries = await ProviderQueries.OpenAsync(await postgres.CreateDatabaseAsync());
        await queries.InsertVersionAsync();
        for (var i = 0; i < silos.Length; i++)
            Assert.True(await queries.InsertAsync(silos[i], i));
        return queries;
    }
}
