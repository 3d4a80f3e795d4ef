using System.Net.Http.Json;
using System.Text.Json;

namespace CardPlatform.Faults.Tests;

/// <summary>What has to be true after any fault.</summary>
internal static class Verification
{
    /// <summary>
    /// Every answer that a terminal got is what the system says now, word for word; the campaign has been used as often
    /// as redemptions were approved; and the audit finds nothing.
    /// </summary>
    public static async Task VerifyAsync(Shop shop, Uri server, string connectionString, params Terminal[] terminals)
    {
        foreach (var terminal in terminals)
        {
            foreach (var (requestNo, answer) in terminal.Answers)
                Assert.Equal(answer, await terminal.ReadBackAsync(requestNo));
        }

        var approved = terminals.Sum(terminal =>
            terminal.Answers.Values.Count(answer => answer.Contains("\"approved\"", StringComparison.Ordinal)));
        using var http = new HttpClient { BaseAddress = server };
        http.DefaultRequestHeaders.Add("X-Actor", "checker; union=1");
        var figures = await http.GetFromJsonAsync<JsonElement>($"/v1/campaigns/{shop.CampaignId}/figures");
        Assert.Equal(approved, figures.GetProperty("count").GetProperty("used").GetInt64());

        var (status, report) = await ServerProcess.RunAsync("audit", connectionString);
        Assert.True(status == 0, report);
    }
}
