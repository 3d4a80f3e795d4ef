using System.Text.Json.Nodes;
using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>
/// An activity of the union that all members here are of; its sign-up is open, unless a test says else.
/// </summary>
internal static class Gathering
{
    /// <summary>Terms of one session in an hour.</summary>
    public static JsonObject Terms(int capacity, int waitlist = 0)
    {
        var now = TimeProvider.System.GetUtcNow();
        var terms = new JsonObject
        {
            ["title"] = new JsonObject { ["zh"] = "讲座", ["en"] = "Lecture" },
            ["place"] = new JsonObject { ["city"] = 410100, ["text"] = "工人文化宫" },
            ["sessions"] = new JsonArray(Session(1, now.AddHours(1), capacity)),
            ["signUp"] = new JsonObject { ["from"] = now.AddHours(-1), ["until"] = now.AddMinutes(30) },
            ["checkIn"] = new JsonObject { ["opensMinutesBefore"] = 120, ["closesMinutesAfter"] = 0 },
        };
        if (waitlist > 0)
            terms["waitlist"] = new JsonObject { ["maxLength"] = waitlist, ["offerHours"] = 24 };
        return terms;
    }

    public static JsonObject Session(int no, DateTimeOffset from, int capacity) => new()
    {
        ["no"] = no,
        ["from"] = from,
        ["until"] = from.AddHours(2),
        ["capacity"] = capacity,
    };

    public static JsonObject With(this JsonObject terms, string name, string json)
    {
        terms[name] = JsonNode.Parse(json);
        return terms;
    }

    /// <returns>Its address, <c>/v1/activities/31</c>.</returns>
    public static async Task<string> CreateAsync(HttpClient http, JsonObject terms)
    {
        var created = await http.PostAsync("/v1/activities", terms.ToJsonString(), Shop.NextKey());
        Assert.Equal(201, created.Status);
        return created.Header("Location")!;
    }

    /// <returns>Its address, <c>/v1/activities/31</c>.</returns>
    public static async Task<string> LaunchAsync(HttpClient http, JsonObject terms)
    {
        var activity = await CreateAsync(http, terms);
        await Shop.LaunchAsync(http, activity);
        return activity;
    }

    public static async Task<string> NewMemberAsync(HttpClient http) => (await Shop.IssueAsync(http)).Number;

    /// <summary>Asks as a member does: nobody says which officer it is.</summary>
    public static Task<Answered> AskAsync(HttpClient http, string path, string number, string? key = null) =>
        http.PostAsync(path, $$"""{"cardNumber":"{{number}}"}""", key ?? Shop.NextKey(), actor: null);

    public static Task<Answered> JoinAsync(HttpClient http, string activity, string number, string? key = null) =>
        AskAsync(http, $"{activity}/sign-ups", number, key);

    /// <summary>A member's sign-up, as the member sees it.</summary>
    public static Task<Answered> ReadAsync(HttpClient http, string activity, string number) =>
        http.AskAsync(SignUpPath(activity, number), actor: null);

    public static string SignUpPath(string activity, string number) =>
        $"/v1/cards/{number}/sign-ups/{activity.Split('/')[^1]}";

    public static (int Status, string Outcome, string Reason) Outcome(this Answered answered) =>
        (answered.Status, answered.At("outcome"), answered.At("reason"));
}
