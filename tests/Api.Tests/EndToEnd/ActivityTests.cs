using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>What officers do with activities.</summary>
public sealed class ActivityTests(Platform platform) : IClassFixture<Platform>
{
    private const string Outsider = "outsider; union=1002";

    private HttpClient Http => platform.Http;

    [Fact]
    public async Task Activity_OfAllTerms_ReadsAsItWasWritten()
    {
        const string rest =
            """
            "description":"两场任选","mode":"DRAW","maxGroupSize":3,"attendsAll":true,"noShowBarDays":30,
            "audience":{"cities":[410100],"tags":["hardship"],"minCardAgeDays":30},
            "price":{"price":{"amountFen":100},"deposit":{"amountFen":500},"purses":["festival"]},
            "quotas":{"total":9,"cities":[{"city":410100,"limit":8}],"unions":[{"union":1001,"limit":7}],
                      "tags":[{"tag":"hardship","limit":6}]},
            "waitlist":{"maxLength":50,"offerHours":12,"offersUntil":"2035-05-19T18:00:00+08:00",
                        "groupsMayBeSkipped":true},
            "draw":{"losersWait":true,"weights":[{"tag":"hardship","weight":3}],
                    "earlierWinners":{"weight":1,"days":365},"payHours":48},
            "cancellation":{"freeUntil":"2035-05-10T00:00:00+08:00","keptBasisPoints":5000},
            "series":{"code":"cinema-2035","perPerson":2},
            "checkIn":{"opensMinutesBefore":30,"closesMinutesAfter":15},
            """;
        var body = ActivityRequests.Create.Replace("\"signUp\"", rest + "\"signUp\"", StringComparison.Ordinal);

        var created = await Http.PostAsync("/v1/activities", body, Shop.NextKey());
        var activity = await Http.AskAsync(created.Header("Location")!);

        Assert.Equal((201, "CREATED"), (created.Status, created.At("change")));
        Assert.Equal((200, "DRAFT", "1"), (activity.Status, activity.At("status"), activity.At("next.termsVersion")));
        var stated = System.Text.Json.Nodes.JsonNode.Parse(body)!.AsObject();
        var shown = activity.Json["next"]!["terms"]!;
        foreach (var (name, value) in stated.Where(member => member.Key is not "audience"))
            Assert.Equal((name, value!.ToJsonString()), (name, shown[name]?.ToJsonString()));
        Assert.Equal("[1001]", shown["audience"]!["unions"]!.ToJsonString());
        Assert.Equal("1001", activity.At("next.terms.owner"));
    }

    [Fact]
    public async Task Activity_BeforeItsLaunch_IsShownToOfficersOfItsOwnerOnly()
    {
        var path = await Gathering.CreateAsync(Http, Gathering.Terms(10));

        Assert.Equal(200, (await Http.AskAsync(path, Requests.Checker)).Status);
        Assert.Equal(200, (await Http.AskAsync(path, Requests.Province)).Status);
        Assert.Equal("ACTIVITY_UNKNOWN", (await Http.AskAsync(path, Outsider)).Code);
        Assert.Equal("ACTIVITY_UNKNOWN", (await Http.AskAsync(path, actor: null)).Code);
        Assert.Equal("ACTOR_MALFORMED", (await Http.AskAsync(path, "nobody")).Code);

        await Shop.LaunchAsync(Http, path);
        var tag = (await Http.AskAsync(path)).Header("ETag");
        var edited = await Http.PostAsync(
            $"{path}/terms", Gathering.Terms(20).ToJsonString(), Shop.NextKey(), match: tag);
        Assert.Equal(200, edited.Status);

        var (everybody, officer) = (await Http.AskAsync(path, actor: null), await Http.AskAsync(path));
        Assert.Equal((200, "OPEN", "1"), (
            everybody.Status, everybody.At("status"), everybody.At("termsVersion")));
        Assert.Equal("10", everybody.Json["terms"]!["sessions"]![0]!["capacity"]!.ToString());
        Assert.Null(everybody.Json["next"]);
        Assert.Equal("20", officer.Json["next"]!["terms"]!["sessions"]![0]!["capacity"]!.ToString());
    }

    [Fact]
    public async Task Activity_ApprovedByItsMakerOrAStranger_IsRefused()
    {
        var path = await Gathering.CreateAsync(Http, Gathering.Terms(10));
        var submitted = await Http.PostAsync($"{path}/submit", null, Shop.NextKey());
        var approval = $$"""{"contentHash":"{{submitted.At("contentHash")}}"}""";
        Assert.Equal((await Http.AskAsync(path)).At("next.contentHash"), submitted.At("contentHash"));

        var own = await Http.PostAsync($"{path}/approve", approval, Shop.NextKey());
        var stranger = await Http.PostAsync($"{path}/approve", approval, Shop.NextKey(), Outsider);
        Assert.Equal((403, "ACTIVITY_OWN_WORK"), (own.Status, own.Code));
        Assert.Equal((403, "ACTIVITY_OUT_OF_SCOPE"), (stranger.Status, stranger.Code));

        var returned = await Http.PostAsync(
            $"{path}/return", """{"note":"名额过多"}""", Shop.NextKey(), Requests.Checker);
        Assert.Equal("RETURNED", returned.At("change"));
        Assert.Equal("名额过多", (await Http.AskAsync(path)).At("next.note"));
        await Shop.LaunchAsync(Http, path);
        Assert.Equal("OPEN", (await Http.AskAsync(path)).At("status"));
    }

    [Fact]
    public async Task Activity_Edited_HasToBeReadFirstAndCheckedAgain()
    {
        var path = await Gathering.CreateAsync(Http, Gathering.Terms(10));
        var stale = (await Http.AskAsync(path)).Header("ETag");
        Assert.Equal(200, (await Http.PostAsync($"{path}/submit", null, Shop.NextKey())).Status);
        var body = Gathering.Terms(11).ToJsonString();

        var changed = await Http.PostAsync($"{path}/terms", body, Shop.NextKey(), match: stale);
        var ahead = await Http.PostAsync($"{path}/terms", body, Shop.NextKey(), match: "\"99999999999\"");
        Assert.Equal((412, "ACTIVITY_CHANGED"), (changed.Status, changed.Code));
        Assert.Equal((412, "ACTIVITY_CHANGED"), (ahead.Status, ahead.Code));
        var read = await Http.AskAsync(path);
        Assert.Equal($"\"{read.At("revision")}\"", read.Header("ETag"));
        var key = Shop.NextKey();
        var edited = await Http.PostAsync($"{path}/terms", body, key, match: read.Header("ETag"));
        Assert.Equal((200, "EDITED"), (edited.Status, edited.At("change")));
        var again = await Http.PostAsync($"{path}/terms", body, key, match: read.Header("ETag"));
        Assert.Equal((edited.Text, true), (again.Text, again.IsReplay));
        Assert.Equal("DRAFT", (await Http.AskAsync(path)).At("status"));
    }

    [Fact]
    public async Task Activity_LaunchedAgainWithFewerSeatsThanTaken_IsRefused()
    {
        var path = await Gathering.LaunchAsync(Http, Gathering.Terms(2));
        for (var i = 0; i < 2; i++)
            await Gathering.JoinAsync(Http, path, await Gathering.NewMemberAsync(Http));
        var terms = (await Http.AskAsync(path)).Json["terms"]!.AsObject();
        terms["sessions"]![0]!["capacity"] = 1;
        var tag = (await Http.AskAsync(path)).Header("ETag");
        Assert.Equal(
            200, (await Http.PostAsync($"{path}/terms", terms.ToJsonString(), Shop.NextKey(), match: tag)).Status);
        var submitted = await Http.PostAsync($"{path}/submit", null, Shop.NextKey());
        var approval = $$"""{"contentHash":"{{submitted.At("contentHash")}}"}""";
        await Http.PostAsync($"{path}/approve", approval, Shop.NextKey(), Requests.Checker);

        var launched = await Http.PostAsync($"{path}/launch", null, Shop.NextKey());

        Assert.Equal((409, "ACTIVITY_LIMIT_BELOW_TAKEN"), (launched.Status, launched.Code));
    }

    [Fact]
    public async Task Activity_CalledOff_LetsEverybodyGo()
    {
        var path = await Gathering.LaunchAsync(Http, Gathering.Terms(2));
        var number = await Gathering.NewMemberAsync(Http);
        await Gathering.JoinAsync(Http, path, number);

        var calledOff = await Http.PostAsync($"{path}/call-off", """{"note":"停电"}""", Shop.NextKey());

        Assert.Equal((200, "CALLED_OFF"), (calledOff.Status, calledOff.At("change")));
        Assert.Equal("CANCELLED", (await Http.AskAsync(path, actor: null)).At("status"));
        var late = await Gathering.JoinAsync(Http, path, await Gathering.NewMemberAsync(Http));
        Assert.Equal((200, "declined", "ACTIVITY_CALLED_OFF"), late.Outcome());
        var ended = await Patience.UntilAsync(
            () => Gathering.ReadAsync(Http, path, number), signUp => signUp.At("stage") == "ENDED");
        Assert.Equal("ACTIVITY_CANCELLED", ended.At("end"));
        var again = await Http.PostAsync($"{path}/launch", null, Shop.NextKey());
        Assert.Equal((409, "ACTIVITY_CANCELLED"), (again.Status, again.Code));
    }
}
