using CardPlatform.Domain.Campaigns;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>
/// A fresh database for each test, with one process on it, a merchant in business, and a clock at noon.
/// </summary>
public abstract class GrainsTest(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly List<GrainsProcess> _processes = [];

    private protected string ConnectionString { get; private set; } = "";

    private protected FakeTimeProvider Clock { get; } = new();

    private protected GrainsProcess Process { get; private set; } = null!;

    private protected Scene Scene { get; private set; } = null!;

    private protected FaultyLedger Ledger => Process.Ledger;

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await postgres.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(ConnectionString);
        Process = await StartProcessAsync();
        Scene = await new Scene(Process).OpenMerchantAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<GrainsProcess> StartProcessAsync(
        GrainsOptions? options = null, FakeTimeProvider? clock = null)
    {
        var process = await GrainsProcess.StartAsync(ConnectionString, clock ?? Clock, options);
        _processes.Add(process);
        return process;
    }

    private protected Task RefreshUntilAsync(
        GrainsProcess process, Func<IReadOnlyList<RunningCampaign>, bool> condition) =>
        RefreshUntilAsync(process, () => condition(process.Catalogue.Current.For(Scene.Terminal.Merchant)));

    // The journal shows a row to its followers once every older transaction of the server has ended, and other tests
    // share the server.
    private protected static async Task RefreshUntilAsync(GrainsProcess process, Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await process.Catalogue.RefreshAsync(patience.Token);
            await process.MerchantVersions.RefreshAsync(patience.Token);
            await process.Unions.RefreshAsync(patience.Token);
            await process.Rulebook.RefreshAsync(patience.Token);
        }
    }
}
