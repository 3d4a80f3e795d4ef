using CardPlatform.Harness.InProcess;
using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;

namespace CardPlatform.Harness.Cells;

/// <summary>Calls of grains without HTTP.</summary>
internal sealed class InProcessCell(
    Stage stage, string name, InProcessWork work, int inFlight, TimeSpan duration, TimeSpan warmUp) : ICell
{
    public string Name => name;

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        var grains = await stage.GrainsAsync(cancellationToken);
        await grains.RunAsync(Order(warmUp), cancellationToken);
    }

    public async Task<CellResult> MeasureAsync(int round, CancellationToken cancellationToken)
    {
        var grains = await stage.GrainsAsync(cancellationToken);
        var order = Order(duration);
        var meter = await LoadMeter.StartAsync(stage.Postgres, grains.ProcessId, cancellationToken);
        var result = await grains.RunAsync(order, cancellationToken);
        var cost = await meter.StopAsync(cancellationToken);
        var verified = await grains.RunAsync(order with { Work = InProcessWork.Verify }, cancellationToken);
        return CellResults.Of(
            name,
            round,
            meter.StartedAt,
            order,
            result with { Verification = verified.Verification },
            cost);
    }

    private InProcessOrder Order(TimeSpan time) => new(work, inFlight, time.TotalSeconds, stage.NextPrefix());
}
