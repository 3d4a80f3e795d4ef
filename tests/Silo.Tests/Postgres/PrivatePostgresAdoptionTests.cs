using System.Globalization;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Data;
using CardPlatform.Silo.Postgres;
using Npgsql;

namespace CardPlatform.Silo.Tests.Postgres;

public sealed class PrivatePostgresAdoptionTests
{
    [Fact]
    public async Task Start_BesideAServerThatIsStopping_WaitsUntilItIsGoneAndStartsItsOwn()
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");
        var options = new PrivatePostgresOptions(folder.Path) { MemoryBytes = 1 << 30, StartTimeoutSeconds = 1 };
        var first = await PrivatePostgres.StartAsync(options);
        var process = first.ProcessId;
        var session = await StopOnceTheSessionEndsAsync(first);

        var refusal = await Assert.ThrowsAsync<SentenceException>(() => PrivatePostgres.StartAsync(options));
        Assert.EndsWith("is still starting or stopping after 1 s: try again later.", refusal.Message);

        var starting = PrivatePostgres.StartAsync(options with { StartTimeoutSeconds = 120 });
        await session.DisposeAsync();
        await using var second = await starting;
        Assert.False(second.WasAdopted);
        Assert.NotEqual(process, second.ProcessId);
    }

    [Fact]
    public async Task Tool_BesideAnOwnerThatIsStopping_StartsTheServerOnceTheFolderIsFree()
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");
        var options = new SiloOptions { DataFolder = folder.Path };
        var owner = await SiloDatabase.OpenAsync(options, shares: false, default);
        var server = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(folder.Path));
        var session = await StopOnceTheSessionEndsAsync(server);

        var joining = SiloDatabase.OpenAsync(options, shares: true, default);
        await session.DisposeAsync();
        await owner.DisposeAsync();
        await using var tool = await joining;

        Assert.True(await ServerPatience.AcceptsAsync(tool.ConnectionString, default));
    }

    /// <summary>A smart shutdown waits for the sessions there are, and takes no more.</summary>
    private static async Task<NpgsqlConnection> StopOnceTheSessionEndsAsync(PrivatePostgres postgres)
    {
        var session = new NpgsqlConnection(postgres.AdministratorConnectionString + ";Pooling=false");
        await session.OpenAsync();
        var id = postgres.ProcessId!.Value.ToString(CultureInfo.InvariantCulture);
        await ExternalCommand.RunAsync(["sh", "-c", "kill -TERM \"$1\"", "sh", id]);
        while (await ServerPatience.AcceptsAsync(postgres.AdministratorConnectionString, default))
            await Task.Yield();
        return session;
    }
}
