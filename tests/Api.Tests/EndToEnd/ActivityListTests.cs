using System.Text.Json.Nodes;
using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>The list is late: a test asks until it has what the test knows to be written.</summary>
public sealed class ActivityListTests(Platform platform) : IClassFixture<Platform>
{
    private const string Outsider = "outsider; union=1002";

    private HttpClient Http => platform.Http;

    [Fact]
    public async Task List_OfWhatIsPrepared_IsForOfficersOfItsOwner()
    {
        var path = await Gathering.CreateAsync(Http, Gathering.Terms(5));
        Assert.Equal(200, (await Http.PostAsync($"{path}/submit", null, Shop.NextKey())).Status);

        var waiting = await FindAsync("/v1/activities?next=SUBMITTED", path, Requests.Checker);

        Assert.Equal("SUBMITTED", waiting["status"]!.ToString());
        Assert.Equal("maker", waiting["madeBy"]!.ToString());
        Assert.Equal("1001", waiting["ownerUnionId"]!.ToString());
        Assert.Equal((await Http.AskAsync(path)).At("next.contentHash"), waiting["next"]!["contentHash"]!.ToString());
        Assert.False(await HasAsync("/v1/activities", path, Outsider));
        Assert.False(await HasAsync("/v1/activities", path, actor: null));
    }

    [Fact]
    public async Task List_OfWhatIsOpen_IsForEverybody()
    {
        var path = await Gathering.LaunchAsync(Http, Gathering.Terms(5));
        var tag = (await Http.AskAsync(path)).Header("ETag");
        var next = Gathering.Terms(6).ToJsonString();
        Assert.Equal(200, (await Http.PostAsync($"{path}/terms", next, Shop.NextKey(), match: tag)).Status);
        await FindAsync("/v1/activities?next=DRAFT", path, Requests.Actor);

        var open = await FindAsync("/v1/activities?state=OPEN&city=410100", path, actor: null);

        Assert.Equal(("OPEN", "Lecture", "1"), (
            open["status"]!.ToString(), open["title"]!["en"]!.ToString(), open["termsVersion"]!.ToString()));
        Assert.Equal(("410100", null, null), (
            open["city"]!["code"]!.ToString(), open["madeBy"]?.ToString(), open["next"]?.ToString()));
        string[] others = ["state=ANNOUNCED", "state=CLOSED", "state=OVER", "state=CANCELLED", "city=410200"];
        foreach (var other in others)
            Assert.False(await HasAsync($"/v1/activities?{other}", path, actor: null), other);
        Assert.False(await HasAsync("/v1/activities?next=DRAFT", path, Outsider));
    }

    [Fact]
    public async Task List_ReadPageByPage_IsNewestFirst()
    {
        var paths = new List<string>();
        for (var i = 0; i < 3; i++)
            paths.Add(await Gathering.LaunchAsync(Http, Gathering.Terms(5)));
        await FindAsync("/v1/activities?state=OPEN", paths[2], actor: null);

        var first = await Http.AskAsync("/v1/activities?state=OPEN&limit=2", actor: null);
        var second = await Http.AskAsync(
            $"/v1/activities?state=OPEN&limit=1&cursor={first.At("nextCursor")}", actor: null);

        Assert.Equal(
            paths.AsEnumerable().Reverse().Select(IdOf),
            first.Json["items"]!.AsArray().Concat(second.Json["items"]!.AsArray())
                .Select(line => line!["activityId"]!.ToString()));
    }

    [Theory]
    [InlineData("state=WAITING", "FIELD_MALFORMED", "state")]
    [InlineData("next=RUNNING", "FIELD_MALFORMED", "next")]
    [InlineData("city=1", "NUMBER_OUT_OF_RANGE", "city")]
    [InlineData("city=here", "NUMBER_OUT_OF_RANGE", "city")]
    [InlineData("cursor=x", "FIELD_MALFORMED", "cursor")]
    [InlineData("limit=0", "NUMBER_OUT_OF_RANGE", "limit")]
    public async Task Query_OutOfItsLimits_IsRefused(string query, string code, string field)
    {
        var answered = await Http.AskAsync($"/v1/activities?{query}", actor: null);
        Assert.Equal((400, code, field), (answered.Status, answered.Code, answered.Field));
    }

    private static string IdOf(string path) => path.Split('/')[^1];

    private static JsonNode? LineOf(Answered list, string path) =>
        list.Json["items"]!.AsArray().FirstOrDefault(line => line!["activityId"]!.ToString() == IdOf(path));

    private async Task<bool> HasAsync(string query, string path, string? actor) =>
        LineOf(await Http.AskAsync(query, actor), path) is not null;

    private async Task<JsonNode> FindAsync(string query, string path, string? actor) => LineOf(
        await Patience.UntilAsync(() => Http.AskAsync(query, actor), list => LineOf(list, path) is not null), path)!;
}
