using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>Reports are late: a test asks until they have what it knows to be written.</summary>
public sealed class ReportTests(Platform platform) : IClassFixture<Platform>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private HttpClient Http => platform.Http;

    [Fact]
    public async Task TrialBalance_AfterRedemptions_SumsToZeroAndHasTheMerchant()
    {
        var shop = await SellAsync(times: 2);

        var balance = await AskUntilAsync(
            $"/v1/ledger/trial-balance?prefix=merchant/{shop.MerchantId}/",
            answer => Items(answer) is [{ } only] && only["balance"]!["amountFen"]!.GetValue<long>() == -600);

        Assert.Equal("0", balance.At("sum.amountFen"));
        Assert.Equal($"merchant/{shop.MerchantId}/payable", Items(balance)[0]!["account"]!.ToString());
        Assert.NotEqual("", balance.At("asOf.recordedAt"));
        Assert.Equal(
            ["funder", "merchant"], balance.Json["kinds"]!.AsArray().Select(kind => kind!["kind"]!.ToString()));
    }

    [Fact]
    public async Task TrialBalance_PageByPage_HasEveryAccountOnce()
    {
        await SellAsync(times: 1);
        await SellAsync(times: 1);
        var all = Items(await AskUntilAsync("/v1/ledger/trial-balance", answer => Items(answer).Count >= 3));

        var paged = new List<string>();
        for (var path = "/v1/ledger/trial-balance?limit=1"; path != "";)
        {
            var page = await Http.AskAsync(path, Requests.Province);
            paged.AddRange(Items(page).Select(item => item!["account"]!.ToString()));
            var cursor = page.At("nextCursor");
            path = cursor == "" ? "" : $"/v1/ledger/trial-balance?limit=1&cursor={cursor}";
        }

        Assert.Subset(paged.ToHashSet(), all.Select(item => item!["account"]!.ToString()).ToHashSet());
        Assert.Equal(paged.Distinct(), paged);
    }

    [Theory]
    [InlineData("/v1/ledger/trial-balance?prefix=No!", "FIELD_MALFORMED", "prefix")]
    [InlineData("/v1/ledger/trial-balance?cursor=%20", "FIELD_MALFORMED", "cursor")]
    [InlineData("/v1/ledger/trial-balance?limit=1001", "NUMBER_OUT_OF_RANGE", "limit")]
    [InlineData("/v1/campaigns/1/figures/by-day?cursor=May", "FIELD_MALFORMED", "cursor")]
    [InlineData("/v1/campaigns/1/figures/by-merchant?cursor=x", "FIELD_MALFORMED", "cursor")]
    [InlineData("/v1/campaigns/1/figures/by-city?limit=0", "NUMBER_OUT_OF_RANGE", "limit")]
    [InlineData("/v1/campaigns/1/figures/by-city?format=xls", "FIELD_MALFORMED", "format")]
    public async Task Query_OutOfItsLimits_IsRefused(string path, string code, string field)
    {
        var answered = await Http.AskAsync(path);
        Assert.Equal((400, code, field), (answered.Status, answered.Code, answered.Field));
    }

    [Theory]
    [InlineData("figures/by-day")]
    [InlineData("figures/by-merchant")]
    [InlineData("figures/by-city?format=csv")]
    [InlineData("grants")]
    [InlineData("reach")]
    public async Task Report_OfACampaignThatIsNot_IsUnknown(string report)
    {
        var answered = await Http.AskAsync($"/v1/campaigns/999999/{report}");
        Assert.Equal((404, "CAMPAIGN_UNKNOWN"), (answered.Status, answered.Code));
    }

    [Theory]
    [InlineData("by-merchant")]
    [InlineData("by-day")]
    [InlineData("by-city")]
    public async Task Figures_OfACampaign_AreThoseOfItsRedemptions(string grouping)
    {
        var shop = await SellAsync(times: 2);

        var figures = await AskUntilAsync(
            $"/v1/campaigns/{shop.CampaignId}/figures/{grouping}",
            answer => Items(answer) is [{ } item] && item["redeemedCount"]!.GetValue<int>() == 2);

        var line = Items(figures)[0]!;
        Assert.Equal("1000", line["discount"]!["amountFen"]!.ToString());
        Assert.Equal("600", line["union"]!["amountFen"]!.ToString());
        Assert.Equal(grouping == "by-merchant" ? shop.MerchantId : null, line["merchantId"]?.ToString());
        Assert.Equal(grouping == "by-city" ? "410100" : null, line["city"]?["code"]?.ToString());
        Assert.Equal("", figures.At("nextCursor"));
    }

    [Fact]
    public async Task Figures_AsCsv_AreTheSame()
    {
        var shop = await SellAsync(times: 1);
        var path = $"/v1/campaigns/{shop.CampaignId}/figures/by-merchant";
        await AskUntilAsync(path, answer => Items(answer).Count == 1);

        var asked = await Http.AskAsync($"{path}?format=csv");
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("X-Actor", Requests.Actor);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        var accepted = await Http.AskAsync(request);

        Assert.Equal("text/csv", asked.Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            $"campaign-{shop.CampaignId}-by-merchant.csv", asked.Response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(asked.Text, accepted.Text);
        Assert.EndsWith(",1,2500,500,300,200,0,0,0\r\n", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_OfACampaign_TellsItsReachAndWhatItWouldHaveGiven()
    {
        var shop = await SellAsync(times: 2);
        var path = $"/v1/campaigns/{shop.CampaignId}";
        await AskUntilAsync($"{path}/figures/by-day", answer => Items(answer) is [{ } day]
            && day["redeemedCount"]!.GetValue<int>() == 2);
        var day = (await Http.AskAsync($"{path}/figures/by-day")).Json["items"]![0]!["day"]!.ToString();

        var reach = await Http.AskAsync($"{path}/reach");
        var run = await Http.PostAsync($"{path}/dry-run", $$"""{"day":"{{day}}"}""");
        var malformed = await Http.PostAsync($"{path}/dry-run", """{"day":"May"}""");

        Assert.Equal((200, "1"), (reach.Status, reach.At("termsVersion")));
        Assert.True(reach.Json["activeCount"]!.GetValue<int>() > 0);
        Assert.Equal(("2", "1000"), (run.At("appliedCount"), run.At("discount.amountFen")));
        Assert.Equal((400, "FIELD_MALFORMED", "day"), (malformed.Status, malformed.Code, malformed.Field));
    }

    private static JsonArray Items(Answered answer) => answer.Json["items"]!.AsArray();

    private async Task<Shop> SellAsync(int times)
    {
        var shop = await Shop.OpenAsync(Http);
        var (_, number) = await Shop.IssueAsync(Http);
        for (var i = 1; i <= times; i++)
            Assert.Equal("approved", (await shop.RedeemAsync(number, $"{i:000000}")).At("outcome"));
        return shop;
    }

    private async Task<Answered> AskUntilAsync(string path, Func<Answered, bool> isThere)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            var answered = await Http.AskAsync(path, Requests.Province);
            Assert.Equal(200, answered.Status);
            if (isThere(answered))
                return answered;
            patience.Token.ThrowIfCancellationRequested();
        }
    }
}
