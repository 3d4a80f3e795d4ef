using CardPlatform.Ledger.Postgres;
using CardPlatform.Ledger.Projections;
using CardPlatform.Ledger.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CardPlatform.Ledger;

public static class LedgerServices
{
    /// <summary>
    /// Adds the ledger on a PostgreSQL database whose schema is up to date (<see cref="LedgerMigrations"/>). Disposing
    /// of the provider writes what still waits and closes the connections.
    /// </summary>
    public static IServiceCollection AddLedger(
        this IServiceCollection services, string connectionString, LedgerOptions? options = null)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options ?? new LedgerOptions());
        services.AddSingleton<LedgerMetrics>();
        services.AddSingleton(provider =>
            new LedgerDataSources(connectionString, provider.GetRequiredService<LedgerOptions>()));
        services.AddSingleton<QuotaHints>();
        services.AddSingleton<RecentEntries>();
        services.AddSingleton<IQuotaHints>(provider => provider.GetRequiredService<QuotaHints>());
        services.AddSingleton<IJournal, PostgresJournal>();
        services.AddSingleton<ILedger, PostgresLedger>();
        services.AddSingleton<ISnapshotWriter, SnapshotWriter>();
        services.AddSingleton<IProjectionStore, PostgresProjectionStore>();
        services.AddSingleton<IReadModels, PostgresReadModels>();
        return services;
    }
}
