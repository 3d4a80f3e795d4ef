using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;

namespace CardPlatform.Faults.Tests;

/// <summary>What has to be true after any fault.</summary>
internal static class Verification
{
    /// <summary>What a terminal was answered is what the system says now, word for word.</summary>
    public const string Answers = "answers";

    /// <summary>What was refused as "nothing was written", and then left alone, is not there.</summary>
    public const string Refusals = "refusals";

    /// <summary>There are as many entries as requests that were answered.</summary>
    public const string Entries = "entries";

    /// <summary>
    /// The campaign has been used as often as redemptions were approved, and no further than its limit.
    /// </summary>
    public const string Used = "used";

    /// <summary><c>./run audit</c> recomputes everything from the journal and finds no difference.</summary>
    public const string Audit = "audit";

    /// <summary>Nothing is found.</summary>
    public static async Task VerifyAsync(Shop shop, Uri server, string connectionString, params Terminal[] terminals) =>
        Assert.Empty(await FindAsync(shop, server, connectionString, terminals));

    /// <summary>Everything that is wrong; of one kind no more than the first few.</summary>
    public static async Task<IReadOnlyList<Finding>> FindAsync(
        Shop shop, Uri server, string connectionString, params Terminal[] terminals)
    {
        var findings = new ConcurrentBag<Finding>();
        foreach (var terminal in terminals)
        {
            await Parallel.ForEachAsync(terminal.Answers, async (answered, _) =>
            {
                if (await terminal.ReadBackAsync(answered.Key) is var found && found != answered.Value)
                    findings.Add(new Finding(Answers, $"{answered.Key} was {answered.Value} and is {found}"));
            });
            await Parallel.ForEachAsync(terminal.Refused.Keys, async (requestNo, _) =>
            {
                if (await terminal.ReadBackAsync(requestNo) is { } found)
                    findings.Add(new Finding(Refusals, $"{requestNo} was refused and is {found}"));
            });
        }

        var answered = terminals.Sum(terminal => terminal.Answers.Count);
        if (await CountEntriesAsync(shop, connectionString) is var entries && entries != answered)
            findings.Add(new Finding(Entries, $"{entries} entries for {answered} answers"));
        await FindUsedAsync(shop, server, terminals, findings);
        var (status, report) = await ServerProcess.RunAsync("audit", connectionString);
        if (status != 0)
            findings.Add(new Finding(Audit, WithoutSound(report)));
        const int ofEach = 3;
        return [.. findings.GroupBy(finding => finding.Check).SelectMany(ofKind => ofKind.Take(ofEach))];
    }

    /// <summary>The lines that say what differs, and not those of the checks that found nothing.</summary>
    private static string WithoutSound(string report) => string.Join('\n', report.Split('\n').Where(
        line => !line.StartsWith("ok ", StringComparison.Ordinal)));

    /// <summary>How many checkouts at the shop were written, whatever name they have: approved and declined.</summary>
    private static async Task<long> CountEntriesAsync(Shop shop, string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(
            "select count(*) from ledger.journal where stream_kind = 1 and merchant_id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = shop.MerchantId });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task FindUsedAsync(
        Shop shop, Uri server, IReadOnlyList<Terminal> terminals, ConcurrentBag<Finding> findings)
    {
        var approved = terminals.Sum(terminal =>
            terminal.Answers.Values.Count(answer => answer.Contains("\"approved\"", StringComparison.Ordinal)));
        using var http = new HttpClient { BaseAddress = server };
        http.DefaultRequestHeaders.Add("X-Actor", "checker; union=1");
        var figures = await http.GetFromJsonAsync<JsonElement>($"/v1/campaigns/{shop.CampaignId}/figures");
        var used = figures.GetProperty("count").GetProperty("used").GetInt64();
        if (used != approved)
            findings.Add(new Finding(Used, $"used {used} times, approved {approved}"));
        if (approved > shop.TotalCount)
            findings.Add(new Finding(Used, $"approved {approved} times, of {shop.TotalCount}"));
    }
}
