using CardPlatform.Ledger.Projections;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Ledger.Tests;

/// <summary>The ledger as one process has it. Two of these on one database are two processes to each other.</summary>
internal sealed class LedgerProcess : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public LedgerProcess(string connectionString, LedgerOptions? options = null, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddLedger(connectionString, options);
        _services = services.BuildServiceProvider();
        Ledger = _services.GetRequiredService<ILedger>();
        Journal = _services.GetRequiredService<IJournal>();
        Hints = _services.GetRequiredService<IQuotaHints>();
        Snapshots = _services.GetRequiredService<ISnapshotWriter>();
        Projections = _services.GetRequiredService<IProjectionStore>();
    }

    public ILedger Ledger { get; }

    public IJournal Journal { get; }

    public IQuotaHints Hints { get; }

    public ISnapshotWriter Snapshots { get; }

    public IProjectionStore Projections { get; }

    public Task<CommitOutcome> CommitAsync(Commit commit) =>
        Ledger.CommitAsync(commit, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
