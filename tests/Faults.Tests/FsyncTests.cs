using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>The disk under PostgreSQL is slow, or cannot write.</summary>
public sealed class FsyncTests : IAsyncLifetime
{
    private static readonly int AnswersInBetween = FaultScale.Times(quick: 200, full: 5_000);

    private FsyncShim? _shim;
    private ThrowAwayPostgres? _postgres;

    private FsyncShim Shim => _shim!;

    private ThrowAwayPostgres Postgres => _postgres!;

    public async ValueTask InitializeAsync()
    {
        (_shim, var reason) = await FsyncShim.TryMakeAsync();
        Assert.SkipWhen(_shim is null, $"The shim that slows and fails fsync cannot be made: {reason}");
        _postgres = new ThrowAwayPostgres(Shim.Environment);
        await _postgres.StartAsync();
        Assert.True(Shim.Calls > 0, "PostgreSQL was started without the shim.");
    }

    public async ValueTask DisposeAsync()
    {
        _shim?.Clear();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        _shim?.Dispose();
    }

    [Fact]
    public async Task Fsync_SlowedUnderLoad_LosesAndDoublesNothing()
    {
        await using var server = await ServerProcess.StartAsync(Postgres.ApplicationConnectionString);
        var shop = await Shop.OpenAsync(server.Address, cards: 40, totalCount: 1_000_000);
        using var terminal = new Terminal(shop, [server.Address], "s") { GivesUp = true };
        await using var load = new Load(terminal, atOnce: 16);
        await load.MoreAnswersAsync(AnswersInBetween);

        var before = Shim.Calls;
        Shim.SetDelay(TimeSpan.FromMilliseconds(40));
        await load.MoreAnswersAsync(AnswersInBetween);
        Assert.True(Shim.Calls > before, "Nothing was synced: there was nothing to slow.");
        Shim.Clear();

        await load.MoreAnswersAsync(AnswersInBetween);
        await load.StopAsync();
        await Verification.VerifyAsync(shop, server.Address, Postgres.ApplicationConnectionString, terminal);
    }

    [Fact]
    public async Task Fsync_FailingUnderLoad_LosesAndDoublesNothing()
    {
        await using var server = await ServerProcess.StartAsync(Postgres.ApplicationConnectionString);
        var shop = await Shop.OpenAsync(server.Address, cards: 40, totalCount: 1_000_000);
        using var terminal = new Terminal(shop, [server.Address], "f") { GivesUp = true };
        await using var load = new Load(terminal, atOnce: 16);
        await load.MoreAnswersAsync(AnswersInBetween);

        // Once: PostgreSQL does not believe in trying again. It panics, and replays its log by itself.
        Shim.SetError(FsyncShim.InputOutputError, calls: 1);
        await UntilFailedAsync(1);
        terminal.Hold();
        await Readiness.UntilItServesAsync(server.Address);
        terminal.Release();
        await load.MoreAnswersAsync(AnswersInBetween);

        // For good: replaying fails too, so PostgreSQL goes down, until somebody mends the disk and starts it.
        Shim.SetError(FsyncShim.InputOutputError);
        await UntilFailedAsync(2);
        terminal.Hold();
        await Readiness.UntilItRefusesAsync(server.Address);
        Shim.Clear();
        await Postgres.StartAgainAsync();
        terminal.Release();

        await load.MoreAnswersAsync(AnswersInBetween);
        await load.StopAsync();
        await Verification.VerifyAsync(shop, server.Address, Postgres.ApplicationConnectionString, terminal);
        Assert.True(terminal.Retries > 0, "No request was ever in doubt: the test has not tested anything.");
    }

    private async Task UntilFailedAsync(long failures)
    {
        while (Shim.Failures < failures)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
