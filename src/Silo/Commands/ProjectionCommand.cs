using System.CommandLine;
using CardPlatform.Domain.Time;
using CardPlatform.Grains;
using CardPlatform.Grains.Projections;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Projections;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Data;

namespace CardPlatform.Silo.Commands;

/// <summary>Builds the read models anew from the journal, also while the server is running.</summary>
internal static class ProjectionCommand
{
    public static Command Create(Func<SiloOptions> options)
    {
        var rebuild = new Command("rebuild", "Empty the read models and build them anew from the journal.");
        rebuild.SetAction(async (_, cancellationToken) =>
        {
            await using var database = await SiloDatabase.OpenAsync(options(), shares: true, cancellationToken);
            await Console.Out.WriteLineAsync(await RebuildAsync(database.ConnectionString, cancellationToken));
            return 0;
        });
        return new Command("projection", "What lists and reports are read from.") { rebuild };
    }

    /// <summary>Returns what became of it, for people.</summary>
    internal static async Task<string> RebuildAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddLedger(connectionString)
            .AddSingleton(new GrainsOptions())
            .AddSingleton<GrainMetrics>()
            .AddSingleton<Projector>()
            .BuildServiceProvider();
        var store = services.GetRequiredService<IProjectionStore>();
        await store.ResetAsync(cancellationToken);
        if (!await services.GetRequiredService<Projector>().RefreshAsync(cancellationToken))
            return "The read models are emptied; the server builds them anew now, and reports lag until it is done.";
        var progress = await store.ReadProgressAsync(cancellationToken);
        return progress.AsOf is null
            ? "The read models are emptied, and the journal has nothing to put into them."
            : $"The read models are built anew, as of {progress.AsOf.Value.ToOffset(BusinessDay.Offset):O}.";
    }
}
