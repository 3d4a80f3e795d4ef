using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>Where staff act or look they say who they are, and go as far as their union.</summary>
public sealed class ScopeTests(Platform platform) : IClassFixture<Platform>
{
    private const string Outsider = "outsider; union=1002";

    private HttpClient Http => platform.Http;

    public static TheoryData<string> Reports => new(
        "", "/figures", "/figures/by-day", "/figures/by-merchant?format=csv", "/figures/by-city", "/grants", "/reach");

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Campaign_LookedAt_IsShownToWhoActsForItsOwner(string report)
    {
        var campaign = await CreateAsync();

        var nobody = await Http.AskAsync(campaign + report, actor: null);
        var outsider = await Http.AskAsync(campaign + report, Outsider);
        var checker = await Http.AskAsync(campaign + report, Requests.Checker);
        var province = await Http.AskAsync(campaign + report, Requests.Province);

        Assert.Equal((401, "ACTOR_REQUIRED"), (nobody.Status, nobody.Code));
        Assert.Equal((403, "CAMPAIGN_OUT_OF_SCOPE"), (outsider.Status, outsider.Code));
        Assert.Equal((200, 200), (checker.Status, province.Status));
    }

    [Fact]
    public async Task DryRun_OfACampaignOfAnotherUnion_IsRefused()
    {
        var path = $"{await CreateAsync()}/dry-run";
        const string day = """{"day":"2026-05-01"}""";

        Assert.Equal("ACTOR_REQUIRED", (await Http.PostAsync(path, day, actor: null)).Code);
        Assert.Equal("CAMPAIGN_OUT_OF_SCOPE", (await Http.PostAsync(path, day, actor: Outsider)).Code);
        Assert.Equal(200, (await Http.PostAsync(path, day)).Status);
    }

    [Fact]
    public async Task Purses_DeclaredByAnOfficerOfAUnion_AreRefused()
    {
        var purse = await Http.PutAsync("/v1/purses/scope", Requests.DeclarePurse, Shop.NextKey(), Requests.Actor);
        var holidays = await Http.PutAsync("/v1/holidays", """{"days":[]}""", Shop.NextKey(), Requests.Actor);

        Assert.Equal((403, "PROVINCE_ONLY"), (purse.Status, purse.Code));
        Assert.Equal((403, "PROVINCE_ONLY"), (holidays.Status, holidays.Code));
        Assert.Equal(404, (await Http.AskAsync("/v1/purses/scope", actor: null)).Status);
    }

    [Fact]
    public async Task TrialBalance_AskedByAnOfficerOfAUnion_IsRefused()
    {
        var nobody = await Http.AskAsync("/v1/ledger/trial-balance", actor: null);
        var officer = await Http.AskAsync("/v1/ledger/trial-balance");

        Assert.Equal((401, "ACTOR_REQUIRED"), (nobody.Status, nobody.Code));
        Assert.Equal((403, "PROVINCE_ONLY"), (officer.Status, officer.Code));
    }

    [Fact]
    public async Task Unions_ChangedFromOutside_AreRefused()
    {
        await ExpectAsync(201, "", """{"unionId":5000,"name":"市","parentId":null}""", Requests.Province);
        await ExpectAsync(201, "", """{"unionId":5001,"name":"甲","parentId":5000}""", "city; union=5000");
        await ExpectAsync(201, "", """{"unionId":5002,"name":"乙","parentId":5000}""", "city; union=5000");
        await ExpectAsync(201, "", """{"unionId":5003,"name":"丙","parentId":5001}""", "plant; union=5001");

        await ExpectAsync(403, "", """{"unionId":5004,"name":"丁","parentId":5001}""", "other; union=5002");
        await ExpectAsync(403, "", """{"unionId":5004,"name":"丁"}""", "city; union=5000");
        await ExpectAsync(403, "/5003/move", """{"parentId":5002}""", "plant; union=5001");
        await ExpectAsync(403, "/5003/move", """{"parentId":5002}""", "other; union=5002");
        await ExpectAsync(403, "/5003/rename", """{"name":"戊"}""", "other; union=5002");
        await ExpectAsync(401, "/5003/rename", """{"name":"戊"}""", actor: null);
        await ExpectAsync(200, "/5003/move", """{"parentId":5002}""", "city; union=5000");
        await ExpectAsync(200, "/5003/rename", """{"name":"戊"}""", "other; union=5002");
    }

    [Fact]
    public async Task Benefit_IntoAPurseThatIsNot_IsRefusedByItsField()
    {
        var terms = Requests.CreateCampaign.Replace(
            "\"percentOff\":{\"shareBasisPoints\":2000}",
            """
            "benefit":{"purse":"nowhere","amount":{"amountFen":100},"from":"2026-01-01T00:00:00+08:00",
                       "until":"2027-01-01T00:00:00+08:00"}
            """,
            StringComparison.Ordinal);
        var created = await Http.PostAsync("/v1/campaigns", terms, Shop.NextKey());
        Assert.Equal(201, created.Status);

        var submitted = await Http.PostAsync($"{created.Header("Location")}/submit", null, Shop.NextKey());

        Assert.Equal(
            (409, "CAMPAIGN_PURSE_UNDECLARED", "offers[0].benefit.purse"),
            (submitted.Status, submitted.Code, submitted.Field));
    }

    private async Task ExpectAsync(int status, string path, string body, string? actor)
    {
        var answered = await Http.PostAsync($"/v1/unions{path}", body, Shop.NextKey(), actor);
        Assert.Equal((status, path), (answered.Status, path));
        if (status == 403)
            Assert.Equal("UNION_OUT_OF_SCOPE", answered.Code);
    }

    private async Task<string> CreateAsync()
    {
        var created = await Http.PostAsync("/v1/campaigns", Requests.CreateCampaign, Shop.NextKey());
        Assert.Equal(201, created.Status);
        return created.Header("Location")!;
    }
}
