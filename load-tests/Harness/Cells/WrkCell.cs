using System.Globalization;
using System.Text.RegularExpressions;
using CardPlatform.Harness.Measuring;
using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;
using CardPlatform.Harness.Workloads;
using CardPlatform.Silo;
using CardPlatform.Silo.Generation;

namespace CardPlatform.Harness.Cells;

/// <summary>
/// The same requests from <c>wrk</c>, to the same server: whether our own generator finds the peak, and what it costs
/// beside one that does nothing but send. wrk keeps no log, so nothing is compared but what the audit does.
/// </summary>
internal sealed partial class WrkCell(
    Stage stage, string name, Func<CancellationToken, Task<Target>> target, int connections, TimeSpan duration) : ICell
{
    private const int Lines = 50_000;

    private static readonly Dictionary<string, string> NoEnvironment = [];

    public string Name => name;

    private string RequestsFile => Path.Combine(stage.Folder, "wrk.requests");

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        if (!Array.Exists(["/usr/bin/wrk", "/usr/local/bin/wrk"], File.Exists))
            throw new SentenceException("wrk is not installed.");
        await target(cancellationToken);
        await File.WriteAllLinesAsync(RequestsFile, Requests(), cancellationToken);
    }

    public async Task<CellResult> MeasureAsync(int round, CancellationToken cancellationToken)
    {
        var server = await target(cancellationToken);
        var meter = await LoadMeter.StartAsync(stage.Postgres, server.ProcessId, cancellationToken);
        var before = ProcessCpu.SecondsOfEndedChildren();
        var output = await ToolRun.RunAsync("wrk", Arguments(server.Address), NoEnvironment, cancellationToken);
        var generator = ProcessCpu.SecondsOfEndedChildren() - before;
        var cost = await meter.StopAsync(cancellationToken);
        var match = Summary().Match(output);
        if (!match.Success)
            throw new SentenceException($"wrk says something unexpected: {output}");
        var requests = long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var seconds = double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        var failed = Errors().Match(output) is { Success: true } errors
            ? long.Parse(errors.Groups[1].Value, CultureInfo.InvariantCulture)
            : 0;
        var completed = requests - failed;
        if (SocketErrors().Match(output) is { Success: true } unanswered)
            failed += unanswered.Groups.Values.Skip(1).Sum(
                group => long.Parse(group.Value, CultureInfo.InvariantCulture));
        return CellResults.OfRate(name, round, meter.StartedAt, seconds, connections, completed, cost) with
        {
            Failed = failed,
            GeneratorCpuShare = generator / (seconds * Environment.ProcessorCount),
        };
    }

    private string[] Arguments(Uri server) =>
    [
        "-t1", $"-c{connections}", $"-d{(int)Math.Ceiling(duration.TotalSeconds)}s",
        "-s", Path.Combine(AppContext.BaseDirectory, "redeem.lua"),
        server.ToString(), "--", stage.NextPrefix(), RequestsFile,
    ];

    private IEnumerable<string> Requests()
    {
        var random = new SeededRandom(1);
        var merchants = stage.Province.Shop.SpreadMerchants;
        var nextCard = new Popularity(stage.Cards.Count, random);
        var choice = new MerchantChoice(merchants, random);
        for (var i = 0; i < Lines; i++)
        {
            var card = nextCard.Next();
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{choice.NextFor(card)} {stage.Cards.Numbers[card]}");
        }
    }

    [GeneratedRegex(@"(\d+) requests in ([\d.]+)s")]
    private static partial Regex Summary();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex Errors();

    [GeneratedRegex(@"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")]
    private static partial Regex SocketErrors();
}
