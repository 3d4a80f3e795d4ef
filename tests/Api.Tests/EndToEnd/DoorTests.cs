using System.Text.Json.Nodes;
using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>Checking in, and the organiser's list of who has signed up.</summary>
public sealed class DoorTests(Platform platform) : IClassFixture<Platform>
{
    private const string Outsider = "outsider; union=1002";

    private HttpClient Http => platform.Http;

    [Fact]
    public async Task CheckIn_ByTheVenuesCode_CountsOnce()
    {
        var (activity, number) = await OpenAsync();
        var code = (await Http.AskAsync($"{activity}/venue-code?session=1")).At("code");

        var wrong = await CheckInAsync(activity, number, code == "000000" ? "000001" : "000000");
        var stranger = await CheckInAsync(activity, await Gathering.NewMemberAsync(Http), code);
        var checkedIn = await CheckInAsync(activity, number, code);
        var again = await CheckInAsync(activity, number, code);

        Assert.Equal(6, code.Length);
        Assert.Equal((200, "declined", "CODE_INVALID"), wrong.Outcome());
        Assert.Equal((200, "declined", "NOT_SEATED"), stranger.Outcome());
        Assert.Equal((200, "checked-in", ""), checkedIn.Outcome());
        Assert.Equal((200, "declined", "DUPLICATE"), again.Outcome());
        Assert.Equal(checkedIn.At("at"), again.At("at"));
        var seen = Assert.Single((await Gathering.ReadAsync(Http, activity, number)).Json["checkedIn"]!.AsArray())!;
        Assert.Equal(("1", "0"), (seen["session"]!.ToString(), seen["place"]!.ToString()));
        var unknown = await CheckInAsync(activity, Shop.NextCardNumber(), code);
        Assert.Equal((404, "CARD_UNKNOWN", "cardNumber"), (unknown.Status, unknown.Code, unknown.Field));
    }

    [Fact]
    public async Task Scans_UploadedTwiceAndByTwoDevices_AreKeptAndFlagged()
    {
        var (activity, number) = await OpenAsync();
        var code = (await Http.AskAsync($"{Gathering.SignUpPath(activity, number)}/code", actor: null)).At("code");

        var scannedAt = TimeProvider.System.GetUtcNow();
        var first = await ScanAsync(activity, "gate-1", 7, code, scannedAt);
        var again = await ScanAsync(activity, "gate-1", 7, code, scannedAt);
        var reused = await ScanAsync(activity, "gate-1", 7, code, scannedAt.AddSeconds(1));
        var other = await ScanAsync(activity, "gate-2", 7, code);
        var nonsense = await ScanAsync(activity, "gate-1", 8, "nonsense");

        Assert.Equal((200, "checked-in"), (first.Status, ScanOf(first, "outcome")));
        Assert.Equal(first.Text, again.Text);
        Assert.Equal("SCAN_NUMBER_REUSED", ScanOf(reused, "reason"));
        Assert.Equal(("declined", "DUPLICATE", "1"), (
            ScanOf(other, "outcome"), ScanOf(other, "reason"), ScanOf(other, "signUpNo")));
        Assert.Equal(("CODE_INVALID", ""), (ScanOf(nonsense, "reason"), ScanOf(nonsense, "signUpNo")));
    }

    [Fact]
    public async Task Code_OfWhoHasNoSeat_IsNot()
    {
        var (activity, _) = await OpenAsync();
        var number = await Gathering.NewMemberAsync(Http);

        var code = await Http.AskAsync($"{Gathering.SignUpPath(activity, number)}/code", actor: null);
        var session = await Http.AskAsync($"{activity}/venue-code?session=2");

        Assert.Equal((404, "SEAT_UNKNOWN"), (code.Status, code.Code));
        Assert.Equal((404, "SESSION_UNKNOWN"), (session.Status, session.Code));
    }

    [Theory]
    [InlineData("/venue-code?session=1")]
    [InlineData("/sign-ups")]
    [InlineData("/sign-ups?format=csv")]
    public async Task Organisers_Things_AreForOfficersOfTheOwner(string query)
    {
        var (activity, _) = await OpenAsync();

        var nobody = await Http.AskAsync(activity + query, actor: null);
        var outsider = await Http.AskAsync(activity + query, Outsider);
        var checker = await Http.AskAsync(activity + query, Requests.Checker);

        Assert.Equal((401, "ACTOR_REQUIRED"), (nobody.Status, nobody.Code));
        Assert.Equal((403, "ACTIVITY_OUT_OF_SCOPE"), (outsider.Status, outsider.Code));
        Assert.Equal(200, checker.Status);
    }

    [Fact]
    public async Task Attendees_ReadPageByPage_AreAllThere()
    {
        var activity = await Gathering.LaunchAsync(Http, Gathering.Terms(5));
        var numbers = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            numbers.Add(await Gathering.NewMemberAsync(Http));
            await Gathering.JoinAsync(Http, activity, numbers[i]);
        }

        var first = await Http.AskAsync($"{activity}/sign-ups?limit=2");
        var second = await Http.AskAsync($"{activity}/sign-ups?limit=2&cursor={first.At("nextCursor")}");

        var items = first.Json["items"]!.AsArray().Concat(second.Json["items"]!.AsArray()).ToList();
        Assert.Equal(["1", "2", "3"], items.Select(item => item!["signUpNo"]!.ToString()));
        Assert.Equal(
            numbers.Select(number => number[^4..]),
            items.Select(item => item!["persons"]![0]!["cardNumber"]!.ToString()[^4..]));
        Assert.StartsWith("****", items[0]!["persons"]![0]!["cardNumber"]!.ToString(), StringComparison.Ordinal);
        Assert.Null(second.Json["nextCursor"]);
    }

    [Fact]
    public async Task Attendees_TakenOutAsCsv_AreWrittenDownFirst()
    {
        var (activity, number) = await OpenAsync();
        var before = await platform.CountEntriesAsync();

        var csv = await Http.AskAsync($"{activity}/sign-ups?format=csv");

        Assert.Equal(before + 1, await platform.CountEntriesAsync());
        var lines = csv.Text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("signUpNo,place,", lines[0], StringComparison.Ordinal);
        Assert.Contains($"{number[^4..]},1,SEATED,", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(number, csv.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attendees_WhoHaveNames_AreNamedMasked()
    {
        var activity = await Gathering.LaunchAsync(Http, Gathering.Terms(5));
        var number = Shop.NextCardNumber();
        var request = Shop.IssueRequest(number)
            .Replace("\"city\"", "\"name\":\"欧阳小红\",\"city\"", StringComparison.Ordinal);
        var issued = await Http.PostAsync("/v1/cards", request, Shop.NextKey());
        Assert.Equal(201, issued.Status);
        await Http.PostAsync($"/v1/cards/{issued.At("cardId")}/activate", null, Shop.NextKey());
        await Gathering.JoinAsync(Http, activity, number);

        var list = await Http.AskAsync($"{activity}/sign-ups");
        var csv = await Http.AskAsync($"{activity}/sign-ups?format=csv");

        var name = list.Json["items"]![0]!["persons"]![0]!["name"]!.ToString();
        Assert.Contains("*", name, StringComparison.Ordinal);
        Assert.Contains($"1,0,{name},", csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("小红", list.Text + csv.Text, StringComparison.Ordinal);
    }

    private static string ScanOf(Answered answered, string name) =>
        answered.Json["scans"]![0]![name]?.ToString() ?? "";

    private async Task<(string Activity, string Number)> OpenAsync()
    {
        var activity = await Gathering.LaunchAsync(Http, Gathering.Terms(5));
        var number = await Gathering.NewMemberAsync(Http);
        Assert.Equal(201, (await Gathering.JoinAsync(Http, activity, number)).Status);
        return (activity, number);
    }

    private Task<Answered> CheckInAsync(string activity, string number, string code) => Http.PostAsync(
        $"{activity}/check-ins",
        $$"""{"cardNumber":"{{number}}","session":1,"code":"{{code}}"}""",
        actor: null);

    private Task<Answered> ScanAsync(
        string activity, string device, int no, string code, DateTimeOffset? scannedAt = null) => Http.PostAsync(
        $"{activity}/scans",
        new JsonObject
        {
            ["device"] = device,
            ["scans"] = new JsonArray(new JsonObject
            {
                ["no"] = no,
                ["session"] = 1,
                ["code"] = code,
                ["scannedAt"] = scannedAt ?? TimeProvider.System.GetUtcNow(),
            }),
        }.ToJsonString());
}
