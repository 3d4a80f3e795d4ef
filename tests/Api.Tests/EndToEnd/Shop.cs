using CardPlatform.Api.Tests.Support;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>A merchant with a terminal and a campaign of its own: 20% off, at most 10 yuan.</summary>
internal sealed class Shop
{
    private static long _numbers = 620000000000000;
    private static long _keys;

    private readonly HttpClient _http;

    private Shop(HttpClient http, string merchantId, string terminalId, string campaignId)
    {
        _http = http;
        MerchantId = merchantId;
        TerminalId = terminalId;
        CampaignId = campaignId;
    }

    public string MerchantId { get; }

    public string TerminalId { get; }

    public string CampaignId { get; }

    public static string NextKey() => $"key-{Interlocked.Increment(ref _keys)}";

    public static string NextCardNumber() =>
        CardNumber.WithCheckDigit(Interlocked.Increment(ref _numbers).ToString()).Digits;

    public static async Task<Shop> OpenAsync(HttpClient http, string limits = "{}")
    {
        var merchant = await http.PostAsync("/v1/merchants", Requests.RegisterMerchant, NextKey());
        Assert.Equal(201, merchant.Status);
        var path = merchant.Header("Location")!;
        var store = await http.PostAsync($"{path}/stores", """{"name":"人民路店","city":410100}""", NextKey());
        Assert.Equal(201, store.Status);
        var terminal = await http.PostAsync($"{path}/terminals", """{"storeNo":1}""", NextKey());
        Assert.Equal(201, terminal.Status);
        var campaign = await http.PostAsync("/v1/campaigns", Campaign(merchant.At("merchantId"), limits), NextKey());
        Assert.Equal(201, campaign.Status);
        await LaunchAsync(http, campaign.Header("Location")!);
        return new Shop(http, merchant.At("merchantId"), terminal.At("terminalId"), campaign.At("campaignId"));
    }

    /// <summary>Has the version under preparation checked by another officer, and puts it in force.</summary>
    public static async Task LaunchAsync(HttpClient http, string campaign)
    {
        var submitted = await http.PostAsync($"{campaign}/submit", null, NextKey());
        Assert.Equal(200, submitted.Status);
        var approval = $$"""{"contentHash":"{{submitted.At("contentHash")}}"}""";
        var approved = await http.PostAsync($"{campaign}/approve", approval, NextKey(), Requests.Checker);
        Assert.Equal(200, approved.Status);
        Assert.Equal(200, (await http.PostAsync($"{campaign}/launch", null, NextKey())).Status);
    }

    /// <summary>A card that is active.</summary>
    public static async Task<(string Id, string Number)> IssueAsync(HttpClient http)
    {
        var number = NextCardNumber();
        var issued = await http.PostAsync("/v1/cards", IssueRequest(number), NextKey());
        Assert.Equal(201, issued.Status);
        var card = issued.At("cardId");
        Assert.Equal(200, (await http.PostAsync($"/v1/cards/{card}/activate", null, NextKey())).Status);
        return (card, number);
    }

    /// <summary>A card for a member who has none: every number is somebody else's.</summary>
    public static string IssueRequest(string number) =>
        Requests.IssueCard.Replace(Requests.CardNumber, number, StringComparison.Ordinal)
            .Replace("m-1", $"m-{number[^6..]}", StringComparison.Ordinal);

    public Task<Answered> QuoteAsync(string number) => _http.PostAsync(
        "/v1/checkout/quotes",
        Requests.Quote.Replace("7-1", TerminalId, StringComparison.Ordinal)
            .Replace(Requests.CardNumber, number, StringComparison.Ordinal));

    public Task<Answered> RedeemAsync(string number, string requestNo, int quantity = 2) => _http.PostAsync(
        "/v1/redemptions",
        Requests.Redeem.Replace("7-1", TerminalId, StringComparison.Ordinal)
            .Replace(Requests.CardNumber, number, StringComparison.Ordinal)
            .Replace("000123", requestNo, StringComparison.Ordinal)
            .Replace("\"quantity\":2", $"\"quantity\":{quantity}", StringComparison.Ordinal));

    private static string Campaign(string merchantId, string limits) =>
        """
        {"name":{"zh":"五一","en":"May Day"},"from":"LAST-01-01T00:00:00+08:00","until":"NEXT-12-31T00:00:00+08:00",
         "offers":[{"no":1,"percentOff":{"shareBasisPoints":2000,"cap":{"amountFen":1000}}}],
         "funding":{"unionBasisPoints":6000,"merchantBasisPoints":4000},
         "limits":LIMITS,"merchants":["MERCHANT"]}
        """
            .Replace("LAST", Year(-1), StringComparison.Ordinal).Replace("NEXT", Year(+1), StringComparison.Ordinal)
            .Replace("LIMITS", limits, StringComparison.Ordinal)
            .Replace("MERCHANT", merchantId, StringComparison.Ordinal);

    private static string Year(int offset) => (TimeProvider.System.GetUtcNow().Year + offset).ToString();
}
