using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CardPlatform.Faults.Tests;

/// <summary>A merchant with a terminal, a running campaign with limits, and some members: made over HTTP.</summary>
/// <param name="TerminalId">The terminal that redeems.</param>
/// <param name="CampaignId">The campaign that pays.</param>
/// <param name="CardNumbers">Active cards.</param>
internal sealed record Shop(string TerminalId, string CampaignId, IReadOnlyList<string> CardNumbers)
{
    /// <summary>What one redemption takes off, in fen.</summary>
    public const int DiscountFen = 500;

    /// <summary>Whose terminal it is.</summary>
    public required long MerchantId { get; init; }

    /// <summary>How often the campaign may be used.</summary>
    public required long TotalCount { get; init; }

    public static async Task<Shop> OpenAsync(Uri server, int cards, long totalCount)
    {
        using var http = new HttpClient { BaseAddress = server };
        var now = TimeProvider.System.GetUtcNow();
        var merchant = await SendAsync(http, "merchants", new { name = "胖东来", category = "supermarket" });
        var merchantId = merchant.GetProperty("merchantId").GetString();
        await SendAsync(http, $"merchants/{merchantId}/stores", new { name = "一店", city = 411000 });
        var terminal = await SendAsync(http, $"merchants/{merchantId}/terminals", new { storeNo = 1 });

        var campaign = await SendAsync(http, "campaigns", new
        {
            name = new { zh = "满减", en = "Five off" },
            offers = new[] { new { no = 1, amountOff = new { off = Fen(DiscountFen), minimum = Fen(1000) } } },
            funding = new { unionBasisPoints = 10_000 },
            from = now.AddDays(-1),
            until = now.AddDays(30),
            limits = new { totalCount, totalBudget = Fen(totalCount * DiscountFen) },
        });
        var campaignId = campaign.GetProperty("campaignId").GetString()!;
        await LaunchAsync(http, $"campaigns/{campaignId}");

        var numbers = new List<string>();
        for (var i = 0; i < cards; i++)
            numbers.Add(await IssueAsync(http, i));
        return new Shop(terminal.GetProperty("terminalId").GetString()!, campaignId, numbers)
        {
            MerchantId = long.Parse(merchantId!, CultureInfo.InvariantCulture),
            TotalCount = totalCount,
        };
    }

    public static object Fen(long amountFen) => new { amountFen };

    /// <summary>Issues a card and puts it into use.</summary>
    public static async Task<string> IssueAsync(HttpClient http, int index)
    {
        var number = WithCheckDigit($"62284800{index:000000000}");
        var card = await SendAsync(
            http, "cards", new { cardNumber = number, memberNo = $"M{index}", unionId = 1, city = 410100 });
        await SendAsync(http, $"cards/{card.GetProperty("cardId").GetString()}/activate", new { });
        return number;
    }

    /// <summary>
    /// The check digit of ISO/IEC 7812-1, worked out here again so that the test doesn't trust the code.
    /// </summary>
    private static string WithCheckDigit(string digits)
    {
        var sum = digits.Reverse().Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 2 : 1))
            .Sum(doubled => doubled > 9 ? doubled - 9 : doubled);
        return digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Has the draft of a campaign or of an activity checked, and puts it in force.</summary>
    public static async Task LaunchAsync(HttpClient http, string path)
    {
        var submitted = await SendAsync(http, $"{path}/submit", new { });
        var contentHash = submitted.GetProperty("contentHash").GetString();
        await SendAsync(http, $"{path}/approve", new { contentHash }, officer: "checker");
        await SendAsync(http, $"{path}/launch", new { });
    }

    /// <summary>Has an officer do something, who repeats it until the answer is certain.</summary>
    public static async Task<JsonElement> SendAsync(
        HttpClient http,
        string path,
        object body,
        string officer = "maker",
        long union = 1,
        HttpMethod? method = null)
    {
        var key = Guid.NewGuid().ToString("N");
        while (true)
        {
            using var request = new HttpRequestMessage(method ?? HttpMethod.Post, $"/v1/{path}")
            {
                Content = JsonContent.Create(body),
                Headers = { { "Idempotency-Key", key }, { "X-Actor", $"{officer}; union={union}" } },
            };
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            if (response.StatusCode is HttpStatusCode.ServiceUnavailable)
                continue; // a machine that is busy with other work takes its time over the first requests
            var text = await response.Content.ReadAsStringAsync();
            return response.IsSuccessStatusCode
                ? JsonSerializer.Deserialize<JsonElement>(text)
                : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {text}");
        }
    }
}
