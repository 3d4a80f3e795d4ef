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
        Assert.Equal("2026-01-01T00:00:00+08:00", campaign.At("next.terms.from"));
        Assert.Equal("2027-01-01T00:00:00+08:00", campaign.At("next.terms.until"));
        Assert.Equal("10000", campaign.At("next.terms.funding.unionBasisPoints"));
        var offer = campaign.Json["next"]!["terms"]!["offers"]![0]!;
        Assert.Equal("2000", offer["percentOff"]!["shareBasisPoints"]!.ToString());
        Assert.Equal(("1001", "DRAFT"), (campaign.At("ownerUnionId"), campaign.At("next.stage")));
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
    public async Task Campaign_PausedResumedAndEnded_AppliesInBetween()
    {
        var shop = await Shop.OpenAsync(Http);
        var (_, number) = await Shop.IssueAsync(Http);
        var path = $"/v1/campaigns/{shop.CampaignId}";
        Assert.Equal("PAUSED", (await ChangeAsync(path, "pause")).At("change"));
        Assert.Equal("declined", (await shop.RedeemAsync(number, "000001")).At("outcome"));
        Assert.Equal("RESUMED", (await ChangeAsync(path, "resume")).At("change"));
        Assert.Equal("approved", (await shop.RedeemAsync(number, "000002")).At("outcome"));
        Assert.Equal("ENDED", (await ChangeAsync(path, "end")).At("change"));
        Assert.Equal("declined", (await shop.RedeemAsync(number, "000003")).At("outcome"));
        var refused = await ChangeAsync(path, "launch");
        Assert.Equal((409, "CAMPAIGN_STOPPED"), (refused.Status, refused.Code));
        Assert.Equal("ENDED", (await Http.AskAsync(path)).At("status"));
    }

    [Fact]
    public async Task Campaign_ApprovedByItsMaker_IsRefused()
    {
        var path = await CreateAsync();
        var submitted = await ChangeAsync(path, "submit");
        var approval = $$"""{"contentHash":"{{submitted.At("contentHash")}}"}""";
        Assert.Equal((await Http.AskAsync(path)).At("next.contentHash"), submitted.At("contentHash"));

        var own = await Http.PostAsync($"{path}/approve", approval, Shop.NextKey());
        var stranger = await Http.PostAsync($"{path}/approve", approval, Shop.NextKey(), "stranger; union=1002");
        Assert.Equal((403, "CAMPAIGN_OWN_WORK"), (own.Status, own.Code));
        Assert.Equal((403, "CAMPAIGN_OUT_OF_SCOPE"), (stranger.Status, stranger.Code));
        Assert.Equal(
            "APPROVED",
            (await Http.PostAsync($"{path}/approve", approval, Shop.NextKey(), Requests.Checker)).At("change"));
    }

    [Fact]
    public async Task Campaign_Edited_HasToBeReadFirstAndCheckedAgain()
    {
        var path = await CreateAsync();
        var read = await Http.AskAsync(path);
        var tag = read.Header("ETag");
        Assert.Equal($"\"{read.At("version")}\"", tag);
        await ChangeAsync(path, "submit");
        var body = Requests.CreateCampaign.Replace("2000", "1000", StringComparison.Ordinal);

        var stale = await Http.PostAsync($"{path}/terms", body, Shop.NextKey(), match: tag);
        Assert.Equal((412, "CAMPAIGN_CHANGED"), (stale.Status, stale.Code));
        tag = (await Http.AskAsync(path)).Header("ETag");
        var key = Shop.NextKey();
        var edited = await Http.PostAsync($"{path}/terms", body, key, match: tag);
        Assert.Equal((200, "EDITED"), (edited.Status, edited.At("change")));
        var again = await Http.PostAsync($"{path}/terms", body, key, match: tag);
        Assert.Equal((edited.Text, true), (again.Text, again.IsReplay));
        Assert.Equal("DRAFT", (await Http.AskAsync(path)).At("status"));
    }

    [Fact]
    public async Task Campaign_Returned_SaysWhy()
    {
        var path = await CreateAsync();
        await ChangeAsync(path, "submit");
        var returned = await Http.PostAsync(
            $"{path}/return", """{"note":"预算过高"}""", Shop.NextKey(), Requests.Checker);
        Assert.Equal("RETURNED", returned.At("change"));
        Assert.Equal("预算过高", (await Http.AskAsync(path)).At("next.note"));
    }

    [Fact]
    public async Task Campaign_ChangedByAnotherOfficerUnderTheSameKey_IsAnotherRequest()
    {
        var key = Shop.NextKey();
        var one = await Http.PostAsync("/v1/campaigns", Requests.CreateCampaign, key);
        var other = await Http.PostAsync("/v1/campaigns", Requests.CreateCampaign, key, Requests.Checker);
        Assert.Equal((201, 201), (one.Status, other.Status));
        Assert.NotEqual(one.At("campaignId"), other.At("campaignId"));
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

    private Task<Answered> ChangeAsync(string campaign, string change) =>
        Http.PostAsync($"{campaign}/{change}", null, Shop.NextKey());

    private async Task<string> CreateAsync()
    {
        var created = await Http.PostAsync("/v1/campaigns", Requests.CreateCampaign, Shop.NextKey());
        Assert.Equal(201, created.Status);
        return created.Header("Location")!;
    }

    private static string? FieldOf(Answered answered) => answered.Json.ContainsKey("errors") ? answered.Field : null;
}
