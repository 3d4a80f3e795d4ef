namespace CardPlatform.Grains.Reports;

/// <summary>Dry runs are long and nobody's checkout waits for one: a process does one at a time.</summary>
internal sealed class DryRunTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Waits for the turn.</summary>
    /// <returns>Whether it came; if so, it has to be given back.</returns>
    public Task<bool> TakeAsync(TimeSpan patience) => _turn.WaitAsync(patience);

    public void GiveBack() => _turn.Release();

    public void Dispose() => _turn.Dispose();
}
