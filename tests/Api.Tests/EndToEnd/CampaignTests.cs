using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

public sealed class CampaignTests(Platform platform) : IClassFixture<Platform>
{
    private const string BudgetField = "limits.totalBudget.amountFen";

    private const string AmountOff = "\"amountOff\":{\"off\":{\"amountFen\":1},\"minimum\":{\"amountFen\":1}}";

    private HttpClient Http => platform.Http;

    [Fact]
    public async Task Campaign_Created_ReadsAsItWasWritten()
    {
        var created = await Http.PostAsync("/v1/campaigns", Requests.CreateCampaign, Shop.NextKey());
        Assert.Equal((201, "CREATED"), (created.Status, created.At("change")));
        var campaign = await Http.AskAsync(created.Header("Location")!);
        Assert.Equal((200, "DRAFT"), (campaign.Status, campaign.At("status")));
        Assert.Equal("2026-01-01T00:00:00+08:00", campaign.At("from"));
        Assert.Equal("2027-01-01T00:00:00+08:00", campaign.At("until"));
        Assert.Equal("10000", campaign.At("funding.unionBasisPoints"));
        Assert.Equal("2000", campaign.Json["offers"]![0]!["percentOff"]!["shareBasisPoints"]!.ToString());
    }

    [Fact]
    public async Task Figures_OfACampaign_CountWhatWasRedeemed()
    {
        var shop = await Shop.OpenAsync(Http, """{"totalCount":3,"totalBudget":{"amountFen":10000},"perDayCount":3}""");
        var (_, number) = await Shop.IssueAsync(Http);
        await shop.RedeemAsync(number, "000001");
        await shop.RedeemAsync(number, "000002");
        var figures = await Http.AskAsync($"/v1/campaigns/{shop.CampaignId}/figures");
        Assert.Equal(("2", "3", "1"), (figures.At("count.used"), figures.At("count.limit"), figures.At("count.left")));
        Assert.Equal(("1000", "9000"), (figures.At("budget.used.amountFen"), figures.At("budget.left.amountFen")));
        Assert.Equal("2", figures.Json["days"]![0]!["count"]!["used"]!.ToString());
    }

    [Fact]
    public async Task Campaign_UsedUp_DeclinesWithAReason()
    {
        var shop = await Shop.OpenAsync(Http, """{"totalCount":1}""");
        var (_, number) = await Shop.IssueAsync(Http);
        Assert.Equal("approved", (await shop.RedeemAsync(number, "000001")).At("outcome"));
        Assert.Equal("CAMPAIGN_EXHAUSTED", (await shop.RedeemAsync(number, "000002")).At("reason"));
    }

    [Fact]
    public async Task Campaign_Stopped_AppliesNoLonger()
    {
        var shop = await Shop.OpenAsync(Http);
        var (_, number) = await Shop.IssueAsync(Http);
        var stopped = await Http.PostAsync($"/v1/campaigns/{shop.CampaignId}/stop", null, Shop.NextKey());
        Assert.Equal((200, "STOPPED"), (stopped.Status, stopped.At("change")));
        Assert.Equal("declined", (await shop.RedeemAsync(number, "000001")).At("outcome"));
        var refused = await Http.PostAsync($"/v1/campaigns/{shop.CampaignId}/start", null, Shop.NextKey());
        Assert.Equal((409, "CAMPAIGN_STOPPED"), (refused.Status, refused.Code));
    }

    [Theory]
    [InlineData("{\"no\":1,\"percentOff\":{\"shareBasisPoints\":2000}}", "", "OFFERS_MISSING", null)]
    [InlineData("\"no\":1,", $"\"no\":1,{AmountOff},", "FIELD_MALFORMED", "offers[0]")]
    [InlineData("\"no\":1", "\"no\":100", "NUMBER_OUT_OF_RANGE", "offers[0].no")]
    [InlineData("\"funding\"", "\"limits\":{\"totalBudget\":{}},\"funding\"", "FIELD_MISSING", BudgetField)]
    [InlineData("2000", "10001", "NUMBER_OUT_OF_RANGE", "offers[0].percentOff.shareBasisPoints")]
    [InlineData("\"firstDay\":\"2026-01-01\"", "\"from\":\"2026-01-01T00:00:00+08:00\"", "SPAN_INVALID", "from")]
    [InlineData("2026-01-01", "2026-02-30", "FIELD_MALFORMED", "firstDay")]
    [InlineData("\"en\":\"May Day\"", "\"en\":null", "FIELD_MISSING", "name.en")]
    public async Task Campaign_WithWrongTerms_IsRefusedAtTheFirst(
        string right, string wrong, string code, string? field)
    {
        var before = await platform.CountEntriesAsync();
        var body = Requests.CreateCampaign.Replace(right, wrong, StringComparison.Ordinal);
        var answered = await Http.PostAsync("/v1/campaigns", body, Shop.NextKey());
        Assert.Equal((400, code, field), (answered.Status, answered.Code, FieldOf(answered)));
        Assert.Equal(before, await platform.CountEntriesAsync());
    }

    private static string? FieldOf(Answered answered) => answered.Json.ContainsKey("errors") ? answered.Field : null;
}
