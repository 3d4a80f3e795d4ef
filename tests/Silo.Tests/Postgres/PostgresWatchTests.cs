using System.ComponentModel;
using CardPlatform.Silo.Postgres;
using CardPlatform.Testing;

namespace CardPlatform.Silo.Tests.Postgres;

public sealed class PostgresWatchTests
{
    [Fact]
    public async Task Watch_OfAServerThatDies_StartsItAgain()
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");
        var clock = new FakeTimeProvider();
        await using var postgres = await PrivatePostgres.StartAsync(
            new PrivatePostgresOptions(folder.Path) { MemoryBytes = 1 << 30 });
        await using var watch = new PostgresWatch(postgres, clock, TextWriter.Null);

        await postgres.StopAsync(ShutdownMode.Immediate);
        clock.Advance(PostgresWatch.Interval);
        while (postgres.ProcessId is null)
            await Task.Yield();

        Assert.NotNull(postgres.ProcessId);
    }

    [Fact]
    public async Task Watch_OfAServerThatCannotBeStartedYet_SaysSoAndTriesAgain()
    {
        var clock = new FakeTimeProvider();
        await using var log = new StringWriter();
        var server = new ScriptedServer(
            () => throw new Win32Exception("no more processes"),
            () => throw new IOException("the file is gone"),
            () => Task.FromException(new OperationCanceledException("of something else")),
            () => Task.CompletedTask);
        await using (var watch = new PostgresWatch(server, clock, log))
        {
            for (var start = 1; start <= 4; start++)
            {
                clock.Advance(PostgresWatch.Interval);
                Assert.Equal(start, await server.NextStartAsync());
            }
        }

        Assert.Contains("no more processes", log.ToString(), StringComparison.Ordinal);
        Assert.Contains("the file is gone", log.ToString(), StringComparison.Ordinal);
        Assert.Contains("of something else", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FindServer_WhereTheFileVanishesWhileItIsRead_FindsNone()
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");
        // A link that leads nowhere: there when it is looked for, gone when it is opened.
        File.CreateSymbolicLink(Path.Combine(folder.Path, "postmaster.pid"), Path.Combine(folder.Path, "gone"));

        Assert.Null(PostmasterFile.FindServer(folder.Path));
    }
}
