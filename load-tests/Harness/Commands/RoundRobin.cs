using CardPlatform.Harness.Cells;
using CardPlatform.Silo;

namespace CardPlatform.Harness.Commands;

/// <summary>Takes cells through their rounds.</summary>
internal sealed class RoundRobin(BenchProgress progress)
{
    /// <summary>Warms all up, then measures each once a round; each round begins with another.</summary>
    public async Task RunAsync(
        Stage stage, IReadOnlyList<ICell> all, int firstRound, int rounds, CancellationToken cancellationToken)
    {
        var cells = new List<ICell>();
        foreach (var cell in all)
        {
            if (await TryWarmUpAsync(cell, cancellationToken))
                cells.Add(cell);
        }

        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < cells.Count; i++)
                await MeasureAsync(stage, cells[(i + round) % cells.Count], firstRound + round, cancellationToken);
        }
    }

    /// <summary>Warms up and measures one after the other.</summary>
    public async Task RunOnceAsync(Stage stage, IEnumerable<ICell> cells, CancellationToken cancellationToken)
    {
        foreach (var cell in cells)
        {
            if (await TryWarmUpAsync(cell, cancellationToken))
                await MeasureAsync(stage, cell, round: 1, cancellationToken);
        }
    }

    private async Task<bool> TryWarmUpAsync(ICell cell, CancellationToken cancellationToken)
    {
        progress.Say($"warming up {cell.Name}");
        try
        {
            await cell.WarmUpAsync(cancellationToken);
            return true;
        }
        catch (SentenceException missing)
        {
            progress.Say($"{cell.Name} is left out: {missing.Message}");
            return false;
        }
    }

    private async Task MeasureAsync(Stage stage, ICell cell, int round, CancellationToken cancellationToken)
    {
        await Settling.WaitAsync(stage, cancellationToken);
        var result = await progress.WhileAsync($"measuring {cell.Name}", cell.MeasureAsync(round, cancellationToken));
        stage.Results.Add(result);
        progress.Say(result);
        if (stage.Remarks.Remove(cell.Name, out var no))
            progress.Say($"   a no of {cell.Name}: {no}");
    }
}
