using CardPlatform.Harness.Cells;
using CardPlatform.Harness.Preparation;
using CardPlatform.Harness.Ratios;
using CardPlatform.Harness.Reports;
using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;
using CardPlatform.Harness.Verification;
using CardPlatform.Silo;

namespace CardPlatform.Harness.Commands;

/// <summary>One call of <c>./bench</c>, from the start of PostgreSQL to the report.</summary>
internal sealed class BenchRun(BenchOptions options, BenchPlaces places, BenchProgress progress)
{
    private readonly CellTimes _times = options.IsQuick ? CellTimes.Quick : CellTimes.Full;
    private readonly DateTimeOffset _startedAt = TimeProvider.System.GetUtcNow();

    /// <returns>0 if everything that was acknowledged is in the journal and the audit is clean.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var machine = MachineReading.Read();
        Directory.CreateDirectory(places.Data);
        progress.Say("starting PostgreSQL");
        await using var postgres = await BenchPostgres.StartAsync(places.Data, cancellationToken);
        var plan = new MerchantPlan(options.IsQuick ? 1 : 13);
        var province = await Province.OpenAsync(
            postgres, places.Data, options.CardCount, plan, progress.Say, cancellationToken);
        await using var stage = new Stage(postgres, province, places.Data);
        stage.Figures.AddRange(province.Figures);

        await MeasureAsync(stage, cancellationToken);
        var isClean = await AuditAsync(stage, cancellationToken);
        await stage.ClearAsync(cancellationToken);
        var report = new BenchReport(
            _startedAt,
            options.IsQuick,
            machine,
            await VersionReading.ReadAsync(postgres, cancellationToken),
            new RatioTable(stage.Results, stage.Figures).Compute(),
            stage.Results,
            stage.Figures);
        await ReportFiles.WriteAsync(report, places.Results);
        progress.Say($"results are in {places.Results}");
        foreach (var line in RatioLines.Of(report.Ratios))
            await Console.Out.WriteLineAsync(line);
        return isClean && stage.Results.All(IsRight) ? 0 : 1;
    }

    private async Task MeasureAsync(Stage stage, CancellationToken cancellationToken)
    {
        var cells = new CellList(stage, _times).Rounds().Where(cell => options.Wants(cell.Name)).ToList();
        foreach (var cell in cells.ToArray())
        {
            progress.Say($"warming up {cell.Name}");
            try
            {
                await cell.WarmUpAsync(cancellationToken);
            }
            catch (SentenceException missing)
            {
                progress.Say($"{cell.Name} is left out: {missing.Message}");
                cells.Remove(cell);
            }
        }

        for (var round = 1; round <= options.RoundCount; round++)
        {
            // Another one begins each round, so that none always follows the same.
            for (var i = 0; i < cells.Count; i++)
                await MeasureAsync(stage, cells[(i + round - 1) % cells.Count], round, cancellationToken);
        }
    }

    private async Task MeasureAsync(Stage stage, ICell cell, int round, CancellationToken cancellationToken)
    {
        await Settling.WaitAsync(stage, cancellationToken);
        var result = await cell.MeasureAsync(round, cancellationToken);
        stage.Results.Add(result);
        progress.Say(result);
    }

    private async Task<bool> AuditAsync(Stage stage, CancellationToken cancellationToken)
    {
        await stage.StopServersAsync();
        var isClean = true;
        foreach (var database in stage.Databases.Where(name => name != Stage.ProcedureDatabase))
        {
            progress.Say($"auditing {database}");
            var environment = Province.SiloEnvironment(stage.Postgres.ConnectionString(database));
            var audit = await ToolRun.TryRunAsync(Programs.Silo, ["audit"], environment, cancellationToken);
            if (audit.Succeeded)
                continue;
            isClean = false;
            progress.Say($"WRONG: the audit of {database} is not clean: {audit.Output}");
        }

        return isClean;
    }

    private static bool IsRight(CellResult cell) => cell.Verification is null or JournalComparison.Ok;
}
