using System.Text.Json.Nodes;
using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>The list is late: a test asks until it has what the test knows to be written.</summary>
public sealed class CampaignListTests(Platform platform) : IClassFixture<Platform>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private HttpClient Http => platform.Http;

    [Fact]
    public async Task Checker_WhoLooksForWhatWaits_CanApproveByTheList()
    {
        var created = await Http.PostAsync("/v1/campaigns", Requests.CreateCampaign, Shop.NextKey());
        var path = created.Header("Location")!;
        Assert.Equal(200, (await Http.PostAsync($"{path}/submit", null, Shop.NextKey())).Status);

        var waiting = await FindAsync("/v1/campaigns?next=SUBMITTED", created.At("campaignId"));

        Assert.Equal("SUBMITTED", waiting["status"]!.ToString());
        Assert.Equal("May Day", waiting["name"]!["en"]!.ToString());
        Assert.Equal("1001", waiting["ownerUnionId"]!.ToString());
        Assert.Equal("maker", waiting["madeBy"]!.ToString());
        Assert.Equal("PERCENT_OFF", Assert.Single(waiting["offerKinds"]!.AsArray())!.ToString());
        var approval = $$"""{"contentHash":"{{waiting["next"]!["contentHash"]}}"}""";
        var approved = await Http.PostAsync($"{path}/approve", approval, Shop.NextKey(), Requests.Checker);
        Assert.Equal(200, approved.Status);
        await FindAsync("/v1/campaigns?state=APPROVED", created.At("campaignId"));
    }

    [Theory]
    [InlineData("state=WAITING", "FIELD_MALFORMED", "state")]
    [InlineData("next=RUNNING", "FIELD_MALFORMED", "next")]
    [InlineData("cursor=x", "FIELD_MALFORMED", "cursor")]
    [InlineData("limit=0", "NUMBER_OUT_OF_RANGE", "limit")]
    public async Task Query_OutOfItsLimits_IsRefused(string query, string code, string field)
    {
        var answered = await Http.AskAsync($"/v1/campaigns?{query}");
        Assert.Equal((400, code, field), (answered.Status, answered.Code, answered.Field));
    }

    [Fact]
    public async Task List_AskedByNobody_IsRefused()
    {
        var answered = await Http.AskAsync("/v1/campaigns", actor: null);
        Assert.Equal((401, "ACTOR_REQUIRED"), (answered.Status, answered.Code));
    }

    private async Task<JsonNode> FindAsync(string path, string campaign)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            var list = await Http.AskAsync(path, Requests.Checker);
            Assert.Equal(200, list.Status);
            if (list.Json["items"]!.AsArray().FirstOrDefault(
                line => line!["campaignId"]!.ToString() == campaign) is { } found)
                return found;
            patience.Token.ThrowIfCancellationRequested();
        }
    }
}
