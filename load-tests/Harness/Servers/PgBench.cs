using System.Globalization;
using System.Text.RegularExpressions;
using CardPlatform.Silo;

namespace CardPlatform.Harness.Servers;

/// <summary>PostgreSQL's own benchmark, like TPC-B: a transaction of five statements per request.</summary>
internal sealed partial class PgBench(BenchPostgres postgres)
{
    private const string Database = "bench_tpcb";
    private const int Scale = 50;
    private const int Threads = 2;

    private Dictionary<string, string> Environment => new() { ["PGPASSWORD"] = postgres.Password };

    /// <summary>Makes its tables, unless an earlier run did, and has PostgreSQL read them.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (!await postgres.HasDatabaseAsync(Database, cancellationToken))
            await InitializeAsync(cancellationToken);
        await postgres.PrewarmAsync(Database, cancellationToken);
    }

    private async Task InitializeAsync(CancellationToken cancellationToken)
    {
        const string Unfinished = Database + "_new";
        await postgres.CreateDatabaseAsync(Unfinished, "template0", cancellationToken);
        await ToolRun.RunAsync(
            postgres.Program("pgbench"),
            [.. Server(), "-i", "-q", "-s", Scale.ToString(CultureInfo.InvariantCulture), Unfinished],
            Environment,
            cancellationToken);
        await postgres.RenameDatabaseAsync(Unfinished, Database, cancellationToken);
    }

    /// <returns>How many transactions were committed, in how many seconds.</returns>
    public async Task<(long Transactions, double Seconds)> RunAsync(
        int clients, TimeSpan duration, CancellationToken cancellationToken)
    {
        var output = await ToolRun.RunAsync(
            postgres.Program("pgbench"),
            [
                .. Server(), "-n", "-M", "prepared",
                "-c", clients.ToString(CultureInfo.InvariantCulture),
                "-j", Threads.ToString(CultureInfo.InvariantCulture),
                "-T", Math.Ceiling(duration.TotalSeconds).ToString(CultureInfo.InvariantCulture),
                Database,
            ],
            Environment,
            cancellationToken);
        var transactions = (long)Number(Processed().Match(output), output);
        // A server that is busy with others may commit none in a second, and then there is no rate.
        return transactions == 0
            ? (0, duration.TotalSeconds)
            : (transactions, transactions / Number(Rate().Match(output), output));
    }

    private string[] Server() =>
        ["-h", "127.0.0.1", "-p", postgres.Port.ToString(CultureInfo.InvariantCulture), "-U", "postgres"];

    private static double Number(Match match, string output) => match.Success
        ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
        : throw new SentenceException($"pgbench says something unexpected: {output}");

    [GeneratedRegex(@"actually processed: (\d+)")]
    private static partial Regex Processed();

    [GeneratedRegex(@"tps = ([\d.]+) \(without initial connection time\)")]
    private static partial Regex Rate();
}
