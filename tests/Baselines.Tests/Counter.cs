using System.Net.Http.Json;
using System.Text.Json;

namespace CardPlatform.Baselines.Tests;

/// <summary>Makes over HTTP what checkouts need: merchants, campaigns, cards.</summary>
internal sealed class Counter(HttpClient http)
{
    /// <summary>The union of the members, of the officers, and so of the campaigns.</summary>
    public const long Union = 410_100;

    /// <summary>The union above all.</summary>
    public const long Province = 410_000;

    private int _cards;

    public static object Fen(long amountFen) => new { amountFen };

    /// <summary>A merchant with two stores and a terminal in the first.</summary>
    public async Task<Merchant> OpenMerchantAsync(string category = "supermarket", int city = 410100)
    {
        var made = await SendAsync("merchants", new { name = "胖东来", category });
        var id = made.GetProperty("merchantId").GetString()!;
        await SendAsync($"merchants/{id}/stores", new { name = "一店", city });
        await SendAsync($"merchants/{id}/stores", new { name = "二店", city = 411000 });
        return new Merchant(id, await AddTerminalAsync(id));
    }

    public async Task<string> AddTerminalAsync(string merchant)
    {
        var made = await SendAsync($"merchants/{merchant}/terminals", new { storeNo = 1 });
        return made.GetProperty("terminalId").GetString()!;
    }

    /// <summary>A campaign at one merchant, in force.</summary>
    /// <param name="merchant">Where.</param>
    /// <param name="offers">What it gives; numbered in this order.</param>
    /// <param name="limits">How much; null for any.</param>
    /// <param name="more">Further terms.</param>
    public async Task LaunchAsync(
        Merchant merchant, object[] offers, object? limits = null, params (string Name, object Value)[] more)
    {
        var now = TimeProvider.System.GetUtcNow();
        var terms = new Dictionary<string, object?>
        {
            ["name"] = new { zh = "优惠", en = "Discount" },
            ["offers"] = offers,
            ["funding"] = new { unionBasisPoints = 3_333, merchantBasisPoints = 3_333, sponsorBasisPoints = 3_334 },
            ["from"] = now.AddDays(-1),
            ["until"] = now.AddDays(30),
            ["places"] = new { merchants = new[] { merchant.Id } },
        };
        if (limits is not null)
            terms["limits"] = limits;
        foreach (var (name, value) in more)
            terms[name] = value;
        var made = await SendAsync("campaigns", terms);
        var path = $"campaigns/{made.GetProperty("campaignId").GetString()}";
        var submitted = await SendAsync($"{path}/submit", new { });
        var contentHash = submitted.GetProperty("contentHash").GetString();
        await SendAsync($"{path}/approve", new { contentHash }, officer: "checker");
        await SendAsync($"{path}/launch", new { });
    }

    public static object Percent(int no, int shareBasisPoints, long? capFen = null) => new
    {
        no,
        percentOff = capFen is { } cap
            ? (object)new { shareBasisPoints, cap = Fen(cap) }
            : new { shareBasisPoints },
    };

    public static object Amount(int no, long offFen, long minimumFen) =>
        new { no, amountOff = new { off = Fen(offFen), minimum = Fen(minimumFen) } };

    /// <summary>A card that has been through this.</summary>
    public async Task<Card> IssueAsync(long union = Union, params string[] life)
    {
        var number = NextNumber();
        var made = await SendAsync(
            "cards", new { cardNumber = number, memberNo = $"M{number}", unionId = union, city = 410100 });
        var id = made.GetProperty("cardId").GetString()!;
        foreach (var step in life)
            await SendAsync($"cards/{id}/{step}", new { });
        return new Card(id, number);
    }

    public string NextNumber() => Domain.Cards.CardNumber.WithCheckDigit($"62284800{_cards++:000000000}").Digits;

    public Task<Till.Answered> RedeemAsync(object request) => Till.RedeemAsync(http, request);

    public async Task<JsonElement> SendAsync(string path, object body, string officer = "maker", long union = Union)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/{path}")
        {
            Content = JsonContent.Create(body),
            Headers =
            {
                { "Idempotency-Key", Guid.NewGuid().ToString("N") },
                { "X-Actor", $"{officer}; union={union}" },
            },
        };
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text)
            : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {text}");
    }

    /// <param name="Id">The merchant.</param>
    /// <param name="Terminal">One of its terminals, in its first store.</param>
    public sealed record Merchant(string Id, string Terminal);

    public sealed record Card(string Id, string Number);
}
