using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Cells;

/// <summary>
/// Every card once, from a server that has just been started: no card is in memory. It is warmed by others than are
/// measured, as far as they reach.
/// </summary>
internal sealed class ColdCell(Stage stage, HttpCellLoad load, TimeSpan duration) : ICell
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private readonly HttpCell _inner = new(stage, CellNames.Cold, load, duration, WarmUp);

    public string Name => CellNames.Cold;

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        await stage.StopServersAsync();
        await _inner.WarmUpAsync(cancellationToken);
    }

    public Task<CellResult> MeasureAsync(int round, CancellationToken cancellationToken) =>
        _inner.MeasureAsync(round, cancellationToken);
}
