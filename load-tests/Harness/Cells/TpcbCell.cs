using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;

namespace CardPlatform.Harness.Cells;

/// <summary>What PostgreSQL's own benchmark does on the same server, with as many clients as do most.</summary>
internal sealed class TpcbCell(BenchPostgres postgres, TimeSpan duration, TimeSpan trial) : ICell
{
    private static readonly int[] ClientCounts = [4, 8, 16, 32, 64];

    private readonly PgBench _bench = new(postgres);
    private int _clients;

    public string Name => CellNames.Tpcb;

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        await _bench.PrepareAsync(cancellationToken);
        await _bench.RunAsync(16, trial, cancellationToken);
        if (_clients == 0)
            await ChooseAsync(cancellationToken);
    }

    public async Task<CellResult> MeasureAsync(int round, CancellationToken cancellationToken)
    {
        var meter = await LoadMeter.StartAsync(postgres, server: null, cancellationToken);
        var (transactions, seconds) = await _bench.RunAsync(_clients, duration, cancellationToken);
        var cost = await meter.StopAsync(cancellationToken);
        return CellResults.OfRate(Name, round, meter.StartedAt, seconds, _clients, transactions, cost);
    }

    private async Task ChooseAsync(CancellationToken cancellationToken)
    {
        var best = 0.0;
        foreach (var clients in ClientCounts)
        {
            var (transactions, seconds) = await _bench.RunAsync(clients, trial, cancellationToken);
            if (transactions / seconds <= best)
                continue;
            (best, _clients) = (transactions / seconds, clients);
        }
    }
}
