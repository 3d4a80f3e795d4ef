using CardPlatform.Silo.Postgres;

namespace CardPlatform.Silo.Tests.Postgres;

public sealed class PrivatePostgresStartTests
{
    [Fact]
    public async Task Start_BesideARunningServer_AdoptsIt()
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");
        var options = new PrivatePostgresOptions(folder.Path) { MemoryBytes = 1 << 30 };

        // The first is never stopped: its parent was killed.
        var orphan = await PrivatePostgres.StartAsync(options);
        var process = orphan.ProcessId;
        await using var adopted = await PrivatePostgres.StartAsync(options);

        Assert.True(adopted.WasAdopted);
        Assert.Equal(process, adopted.ProcessId);
        await adopted.StopAsync();
        Assert.Null(orphan.ProcessId);
    }

    [Fact]
    public async Task Start_AsRoot_RunsTheServerAsSomebodyElse()
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");
        var longPath = Path.Combine(folder.Path, new string('x', 100));
        await using var postgres = await PrivatePostgres.StartAsync(
            new PrivatePostgresOptions(longPath) { MemoryBytes = 1 << 30 });

        var user = File.ReadLines($"/proc/{postgres.ProcessId}/status")
            .Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];

        Assert.NotEqual("0", user);
        Assert.Contains("/tmp/cardplatform-socket-", postgres.ConnectionString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnDataOfANewerPostgres_SaysWhatToInstall()
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");
        Directory.CreateDirectory(Path.Combine(folder.Path, "postgres"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "postgres", "PG_VERSION"), "99\n");

        var refusal = await Assert.ThrowsAsync<SentenceException>(
            () => PrivatePostgres.StartAsync(new PrivatePostgresOptions(folder.Path)));

        Assert.StartsWith(
            "The data folder was made by PostgreSQL 99, but only ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhereTheLastServersIdBelongsToAnotherProgram_Starts()
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");
        var options = new PrivatePostgresOptions(folder.Path) { MemoryBytes = 1 << 30 };
        var first = await PrivatePostgres.StartAsync(options);
        await first.StopAsync();
        var stale = Path.Combine(folder.Path, "postgres", "postmaster.pid");
        await File.WriteAllTextAsync(stale, $"{Environment.ProcessId}\n{folder.Path}/postgres\n");

        await using var again = await PrivatePostgres.StartAsync(options);

        Assert.False(again.WasAdopted);
        Assert.NotNull(again.ProcessId);
    }
}
