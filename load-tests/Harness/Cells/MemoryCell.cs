using CardPlatform.Harness.InProcess;
using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;

namespace CardPlatform.Harness.Cells;

/// <summary>What an activated card takes that nobody uses, in a process that has done nothing else.</summary>
internal sealed class MemoryCell(Stage stage) : ICell
{
    public const string FigureName = "memory_bytes_per_idle_card";
    private const int InFlight = 256;

    public string Name => CellNames.Memory;

    public Task WarmUpAsync(CancellationToken cancellationToken) =>
        stage.EnsureDatabaseAsync(Stage.InProcessDatabase, cancellationToken);

    public async Task<CellResult> MeasureAsync(int round, CancellationToken cancellationToken)
    {
        await using var grains = await InProcessServer.StartAsync(
            stage.Postgres.ConnectionString(Stage.InProcessDatabase), stage.ProvinceFile(), cancellationToken);
        var meter = await LoadMeter.StartAsync(stage.Postgres, grains.ProcessId, cancellationToken);
        var order = new InProcessOrder(InProcessWork.Memory, InFlight, 0, stage.NextPrefix());
        var result = await grains.RunAsync(order, cancellationToken);
        var cost = await meter.StopAsync(cancellationToken);
        stage.Figures.Add(new Figure(FigureName, (double)result.HeapBytes / result.Completed, "bytes"));
        stage.Figures.Add(new Figure("memory_cards", result.Completed, "cards"));
        return CellResults.OfRate(
            Name, round, meter.StartedAt, cost.Seconds, InFlight, result.Completed, cost);
    }
}
