using System.Globalization;
using System.Text.Json.Nodes;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Silo.Check;

/// <summary>An activity of the province's union that is launched, and members who sign up for it.</summary>
/// <param name="context">The server.</param>
/// <param name="path">Its address, <c>/v1/activities/31</c>.</param>
internal sealed class CheckedActivity(CheckContext context, string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static int _members;

    public string Path { get; } = path;

    /// <param name="context">The server.</param>
    /// <param name="capacity">How many persons there is room for, in a session that begins in an hour.</param>
    /// <param name="signUpSeconds">How long sign-up is still open.</param>
    /// <param name="more">Further terms.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<CheckedActivity> LaunchAsync(
        CheckContext context, int capacity, int signUpSeconds, JsonObject more, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var terms = new JsonObject
        {
            ["title"] = new JsonObject { ["zh"] = "一元观影", ["en"] = "Cinema at one yuan" },
            ["place"] = new JsonObject { ["city"] = 410100, ["text"] = "工人文化宫" },
            ["sessions"] = new JsonArray(new JsonObject
            {
                ["no"] = 1,
                ["from"] = now.AddHours(1),
                ["until"] = now.AddHours(3),
                ["capacity"] = capacity,
            }),
            ["signUp"] = new JsonObject { ["from"] = now.AddHours(-1), ["until"] = now.AddSeconds(signUpSeconds) },
            ["checkIn"] = new JsonObject { ["opensMinutesBefore"] = 120, ["closesMinutesAfter"] = 0 },
        };
        foreach (var (name, value) in more)
            terms[name] = value?.DeepClone();

        var created = await context.Server.PostAsync(
            "/v1/activities", terms, CheckContext.Maker, cancellationToken);
        var path = $"/v1/activities/{created.Expect(201)["activityId"]}";
        await context.ApproveAsync(path, cancellationToken);
        (await context.Server.PostAsync($"{path}/launch", null, CheckContext.Maker, cancellationToken)).Expect(200);
        return new CheckedActivity(context, path);
    }

    /// <summary>Somebody new with an active card.</summary>
    /// <returns>The number of the card.</returns>
    public async Task<string> NewMemberAsync(CancellationToken cancellationToken)
    {
        var no = (++_members).ToString("000000000", CultureInfo.InvariantCulture);
        var number = CardNumber.WithCheckDigit($"629902{no}").Digits;
        var issued = await context.Server.PostAsync(
            "/v1/cards",
            new JsonObject
            {
                ["cardNumber"] = number,
                ["memberNo"] = $"check-{no}",
                ["unionId"] = 1,
                ["city"] = 410100,
            },
            CheckContext.Maker,
            cancellationToken);
        (await context.Server.PostAsync(
            $"/v1/cards/{issued.Expect(201)["cardId"]}/activate", null, CheckContext.Maker, cancellationToken))
            .Expect(200);
        return number;
    }

    /// <summary>Asks for something as a member.</summary>
    /// <param name="what">What, e.g. <c>sign-ups</c>.</param>
    /// <param name="number">The number of the member's card.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="key">The name of the request; a new one if nothing is said.</param>
    public Task<HttpAnswer> AskAsync(
        string what, string number, CancellationToken cancellationToken, string? key = null) =>
        context.Server.PostAsync(
            $"{Path}/{what}",
            new JsonObject { ["cardNumber"] = number },
            CheckContext.Maker,
            cancellationToken,
            key: key);

    /// <summary>A member's sign-up.</summary>
    public Task<HttpAnswer> ReadAsync(string number, CancellationToken cancellationToken) =>
        context.Server.GetAsync($"{SignUpPath(number)}", cancellationToken);

    public string SignUpPath(string number) => $"/v1/cards/{number}/sign-ups/{Path.Split('/')[^1]}";

    /// <summary>Asks until something has come that time brings.</summary>
    public static async Task<HttpAnswer> UntilAsync(
        Func<Task<HttpAnswer>> ask, Predicate<HttpAnswer> hasCome, CancellationToken cancellationToken)
    {
        var clock = TimeProvider.System;
        var begun = clock.GetTimestamp();
        var answer = await ask();
        while (!hasCome(answer))
        {
            if (clock.GetElapsedTime(begun) > Patience)
                throw new CheckFailedException($"nothing came within {Patience.TotalSeconds} s: {answer.Body}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), clock, cancellationToken);
            answer = await ask();
        }

        return answer;
    }
}
