using System.Globalization;
using System.Text.Json;
using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;

namespace CardPlatform.Harness.Cells;

/// <summary>Rows of the journal from arrays, with no HTTP and no domain: the ceiling that PostgreSQL sets.</summary>
internal sealed class JournalCell(Stage stage, TimeSpan duration) : ICell
{
    public string Name => CellNames.Journal;

    public Task WarmUpAsync(CancellationToken cancellationToken) => RunAsync(1, cancellationToken);

    public async Task<CellResult> MeasureAsync(int round, CancellationToken cancellationToken)
    {
        var meter = await LoadMeter.StartAsync(stage.Postgres, server: null, cancellationToken);
        var (rows, seconds) = await RunAsync((int)Math.Ceiling(duration.TotalSeconds), cancellationToken);
        var cost = await meter.StopAsync(cancellationToken);
        return CellResults.OfRate(Name, round, meter.StartedAt, seconds, 1, rows, cost);
    }

    private async Task<(long Rows, double Seconds)> RunAsync(int seconds, CancellationToken cancellationToken)
    {
        // What it writes is no history of anything, so it is written where no audit looks.
        await stage.EnsureDatabaseAsync(Stage.JournalDatabase, cancellationToken);
        var output = await ToolRun.RunAsync(
            Stage.Baselines(),
            [
                "journal",
                "--connection", stage.Postgres.ConnectionString(Stage.JournalDatabase),
                "--seconds", seconds.ToString(CultureInfo.InvariantCulture),
            ],
            new Dictionary<string, string>(),
            cancellationToken);
        var line = output.Split('\n').Last(text => text.StartsWith('{'));
        var result = JsonSerializer.Deserialize<JsonElement>(line);
        return (result.GetProperty("rows").GetInt64(), result.GetProperty("seconds").GetDouble());
    }
}
