using CardPlatform.Harness.Cells;
using CardPlatform.Harness.Preparation;
using CardPlatform.Harness.Ratios;
using CardPlatform.Harness.Reports;
using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;
using CardPlatform.Harness.Verification;
using CardPlatform.Testing;

namespace CardPlatform.Harness.Commands;

/// <summary>One call of <c>./bench</c>, from the start of PostgreSQL to the report.</summary>
internal sealed class BenchRun(BenchOptions options, BenchPlaces places, BenchProgress progress)
{
    private const int MerchantsOfEachCampaign = 13;

    private readonly CellTimes _times = options.IsQuick ? CellTimes.Quick : CellTimes.Full;
    private readonly MerchantPlan _plan = new(options.IsQuick ? 1 : MerchantsOfEachCampaign);
    private readonly DateTimeOffset _startedAt = TimeProvider.System.GetUtcNow();
    private readonly List<CellResult> _results = [];
    private readonly List<Figure> _figures = [];
    private readonly List<DatabaseAudit> _audits = [];
    private readonly MachineFacts _machine = MachineReading.Read();
    private VersionFacts? _versions;

    private IEnumerable<string> Wrong =>
    [
        .. _results.Where(CellCheck.HasFailed).Select(cell => $"{cell.Name}, round {cell.Round}: {cell.Verification}"),
        .. _audits
            .Where(audit => audit.HasFailed)
            .Select(audit => $"the audit of {audit.Database} is not clean: {audit.Finding}"),
    ];

    /// <returns>0 if everything that was acknowledged is in the journal and the audit is clean.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(places.Data);
        progress.Say("starting PostgreSQL");
        // Loaded from the beginning and switched on for one cell: a restart would cool everything down.
        var (shim, reason) = await FsyncShim.TryMakeAsync();
        using var loaded = shim;
        if (shim is null)
            progress.Say($"the disk cannot be slowed down: {reason}");
        await using var postgres = await BenchPostgres.StartAsync(
            places.Data, shim?.Environment ?? new Dictionary<string, string>(), cancellationToken);

        // Before anything is measured: what is committed meanwhile is not what runs.
        _versions = await VersionReading.ReadAsync(postgres, cancellationToken);
        if (!options.IsOnlyScale)
            await MeasureAsync(postgres, shim, cancellationToken);
        if (!options.IsQuick && options.Wants(CellNames.ScaleLarge))
            await MeasureScaleAsync(postgres, cancellationToken);
        await ReportAsync(cancellationToken);
        return Wrong.Any() ? 1 : 0;
    }

    private async Task MeasureAsync(BenchPostgres postgres, FsyncShim? shim, CancellationToken cancellationToken)
    {
        var province = await progress.WhileAsync("loading the province", Province.OpenAsync(
            postgres, places.Data, options.CardCount, _plan, progress.Say, cancellationToken));
        _figures.AddRange(province.Figures);
        var tpcb = new TpcbCell(postgres, _times.Cell, _times.Trial);
        await using var overHttp = new Stage(postgres, province, places.Data);
        await using var inProcess = new Stage(postgres, province, places.Data);
        (Stage Stage, Phase Phase)[] phases =
        [
            (overHttp, new CellList(overHttp, _times, shim).OverHttp(tpcb, options.IsQuick).Only(IsWanted)),
            (inProcess, new CellList(inProcess, _times, shim).InProcess(tpcb, options.IsQuick).Only(IsWanted)),
        ];
        var rounds = new RoundRobin(progress);
        var firstRound = 1;
        foreach (var (stage, phase) in phases.Where(p => !p.Phase.IsEmpty).DefaultIfEmpty(phases[0]))
        {
            await rounds.RunAsync(stage, phase.Rounds, firstRound, options.RoundCount, cancellationToken);
            await rounds.RunOnceAsync(stage, phase.Closing, cancellationToken);
            await CloseAsync(stage, cancellationToken);
            await KeepAsync(cancellationToken);
            firstRound += options.RoundCount;
        }

        bool IsWanted(ICell cell) => options.Wants(cell.Name);
    }

    private async Task MeasureScaleAsync(BenchPostgres postgres, CancellationToken cancellationToken)
    {
        var scale = new ScaleRun(postgres, places, _times, _plan, progress);
        foreach (var stage in await scale.RunAsync(options.RoundCount, options.LargeCardCount, cancellationToken))
        {
            await using var closing = stage;
            await CloseAsync(stage, cancellationToken);
        }
    }

    /// <summary>A fast wrong run is a failed run: checks it, keeps what it measured, and tidies up.</summary>
    private async Task CloseAsync(Stage stage, CancellationToken cancellationToken)
    {
        _results.AddRange(stage.Results);
        _figures.AddRange(stage.Figures);
        _audits.AddRange(await progress.WhileAsync(
            "auditing", FinalAudit.RunAsync(stage, progress.Say, cancellationToken)));
        await stage.ClearAsync(cancellationToken);
    }

    /// <summary>What was measured so far is not lost with what comes after it, nor that with this.</summary>
    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            var paths = await ReportFiles.WriteAsync(Report(), places.Unfinished, cancellationToken);
            progress.Say($"so far: {paths.Page}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            progress.Say($"what was measured so far cannot be written: {fault.Message}");
        }
    }

    private BenchReport Report()
    {
        var table = new RatioTable(_results, _figures);
        return new BenchReport(
            _startedAt,
            options.IsQuick,
            _machine,
            _versions!,
            table.Compute(),
            _results,
            [.. _figures, .. table.Compare()],
            _audits);
    }

    private async Task ReportAsync(CancellationToken cancellationToken)
    {
        var report = Report();
        await ReportFiles.WriteAsync(report, places.Results, cancellationToken);
        progress.Say($"results are in {places.Results}");
        foreach (var ratio in report.Ratios.Where(ratio => ratio.Value is null))
            progress.Say($"{ratio.Name}: {ratio.Note}");
        foreach (var line in RatioLines.Of(report.Ratios).Concat(
            RatioLines.Of(new RatioTable(_results, _figures).Compare())))
            await Console.Out.WriteLineAsync(line);
        foreach (var wrong in Wrong)
            progress.SayWrong(wrong);
    }
}
