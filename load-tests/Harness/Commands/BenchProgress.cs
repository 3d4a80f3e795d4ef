using System.Diagnostics;
using System.Globalization;
using CardPlatform.Harness.Reports;
using CardPlatform.Harness.Results;
using Spectre.Console;

namespace CardPlatform.Harness.Commands;

/// <summary>Says on stderr what is going on; stdout is for ratios.</summary>
internal sealed class BenchProgress
{
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromMinutes(1);

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly IAnsiConsole _console = Open();

    public void Say(string what) => _console.MarkupLineInterpolated($"[grey]{Elapsed()}[/] {what}");

    public void Say(CellResult cell)
    {
        var percentiles = cell.Latency is { } latency
            ? $"  p50 {Ms(latency.P50)}  p99 {Ms(latency.P99)}  p99.9 {Ms(latency.P999)} ms"
            : "";
        var costs = string.Concat(
            Cost("server", cell.ServerCpuMicros, "µs"),
            Cost("pg", cell.PostgresCpuMicros, "µs"),
            Cost("wal", cell.WalBytes, "B"),
            cell.GeneratorCpuShare is { } share ? $"  gen {share:P0}" : "");
        var others = cell.Declined + cell.Failed == 0 ? "" : $"  {cell.Declined} declined, {cell.Failed} failed";
        var rate = cell.PerSecond.ToString("N0", CultureInfo.InvariantCulture);
        _console.MarkupLineInterpolated(
            $"[grey]{Elapsed()}[/] {cell.Round}  [bold]{cell.Name,-18}[/] {rate,9}/s{percentiles}{costs}{others}");
        if (CellCheck.HasFailed(cell))
            SayWrong($"{cell.Name}: {cell.Verification}");
    }

    /// <summary>Says every minute that something is still going on.</summary>
    public async Task<T> WhileAsync<T>(string what, Task<T> work)
    {
        while (await Task.WhenAny(work, Task.Delay(BetweenSigns, TimeProvider.System)) != work)
            Say($"   still {what}");
        return await work;
    }

    public void SayWrong(string what) => _console.MarkupLineInterpolated($"[red bold]WRONG[/] {what}");

    private static IAnsiConsole Open()
    {
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) };
        if (!Console.IsErrorRedirected)
            return AnsiConsole.Create(settings);

        // Whole lines and nothing else, for whoever reads them later.
        settings.Ansi = AnsiSupport.No;
        var console = AnsiConsole.Create(settings);
        console.Profile.Width = 1_000;
        return console;
    }

    private static string Cost(string name, double? each, string unit) =>
        each is { } value ? string.Create(CultureInfo.InvariantCulture, $"  {name} {value:0} {unit}") : "";

    private static string Ms(long micros) => (micros / 1_000.0).ToString("0.0", CultureInfo.InvariantCulture);

    private string Elapsed()
    {
        var elapsed = Stopwatch.GetElapsedTime(_started);
        return string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalMinutes:00}:{elapsed.Seconds:00}");
    }
}
