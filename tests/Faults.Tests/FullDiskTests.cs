using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>The disk of the private PostgreSQL is full: nothing is acknowledged that could not be kept.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private const int DiskMegabytes = 256;
    private static readonly int AnswersInBetween = FaultScale.Times(quick: 200, full: 5_000);

    private SmallDisk? _disk;

    private SmallDisk Disk => _disk!;

    public async ValueTask InitializeAsync()
    {
        (_disk, var reason) = await SmallDisk.TryMakeAsync(DiskMegabytes);
        Assert.SkipWhen(_disk is null, $"A small disk cannot be mounted: {reason}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_disk is not null)
            await _disk.DisposeAsync();
    }

    [Fact]
    public async Task Disk_FilledUnderLoad_IsRefusedAndServedAgainOnceThereIsRoom()
    {
        await using var server = await ServerProcess.StartAsync(
            connectionString: "", new Dictionary<string, string> { ["CARDPLATFORM_DATA"] = Disk.Path });
        var database = await Disk.FindDatabaseAsync();
        var shop = await Shop.OpenAsync(server.Address, cards: 40, totalCount: 1_000_000);
        using var terminal = new Terminal(shop, [server.Address], "d") { GivesUp = true };
        await using var load = new Load(terminal, atOnce: 16);
        await load.MoreAnswersAsync(AnswersInBetween);

        // Tables that cannot grow: PostgreSQL refuses, and goes on by itself.
        Disk.Fill();
        await Readiness.UntilItRefusesAsync(server.Address);
        terminal.Hold();
        Disk.MakeRoom();
        await Readiness.UntilItServesAsync(server.Address);
        terminal.Release();
        await load.MoreAnswersAsync(AnswersInBetween);

        // A log that cannot grow: PostgreSQL panics and goes down. The server starts it again once there is room.
        Disk.Fill();
        await Disk.SwitchLogFileAsync();
        await Readiness.UntilItRefusesAsync(server.Address);
        terminal.Hold();
        Disk.MakeRoom();
        await Readiness.UntilItServesAsync(server.Address);
        terminal.Release();

        await load.MoreAnswersAsync(AnswersInBetween);
        await load.StopAsync();
        await Verification.VerifyAsync(shop, server.Address, database, terminal);
    }
}
