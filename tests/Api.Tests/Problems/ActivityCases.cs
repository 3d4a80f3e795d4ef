using CardPlatform.Api.Tests.Support;
using CardPlatform.Domain;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Grains.Activities;

namespace CardPlatform.Api.Tests.Problems;

/// <summary>What is wrong about activities and sign-ups.</summary>
internal static class ActivityCases
{
    private const string Path = "/v1/activities/1";

    private static readonly DrawView Sealed = new(new ActivityId(1), new string('0', 64));

    public static IEnumerable<ProblemCase> All =>
    [
        .. Enum.GetValues<ActivityTermsProblem>().Select(problem => Create(
            Codes.Of(problem), new ActivityAnswer.Refused(ActivityRefusal.ActivityTermsInvalid, problem))),
        .. Enum.GetValues<ActivityRefusal>()
            .Except([ActivityRefusal.ActivityTermsInvalid])
            .Select(reason => new ProblemCase(
                Codes.Of(reason),
                server => server.Http.PostAsync($"{Path}/terms", ActivityRequests.Create, "key", match: "\"1\""))
            {
                GrainAnswer = new ActivityAnswer.Refused(reason),
            }),
        Create("REQUEST_MISMATCH", ActivityAnswer.RequestMismatch.Instance),
        .. Terms,
        .. Bodies,
        .. Unknown,
        Get("ACTIVITY_OUT_OF_SCOPE", "/sign-ups", ActivityRefusal.ActivityOutOfScope),
        Get("ACTIVITY_OUT_OF_SCOPE", "/venue-code?session=1", ActivityRefusal.ActivityOutOfScope),
        Post("ACTIVITY_OUT_OF_SCOPE", "/scans", ActivityRequests.Scans, ActivityRefusal.ActivityOutOfScope),
        Get("FIELD_MISSING", "/venue-code", null, "session"),
        Get("FIELD_MALFORMED", "/venue-code?session=one", null, "session"),
        Get("FIELD_MALFORMED", "/sign-ups?cursor=first", null, "cursor"),
        Get("FIELD_MALFORMED", "/sign-ups?format=pdf", null, "format"),
        Get("DRAW_NOT_MADE", "/draw/list", Sealed),
        Join("REQUEST_MISMATCH", new DeskAnswer.Decided(new SignUpAnswer.Mismatch()), field: null),
        Join("CARD_UNKNOWN", new DeskAnswer.CardUnknown(CardNumber.Parse(Requests.CardNumber, null)), "cardNumber"),
    ];

    private static IEnumerable<ProblemCase> Terms =>
    [
        Spoil("FIELD_UNKNOWN", "\"signUp\"", "\"colour\":\"red\",\"signUp\"", "colour"),
        Spoil("FIELD_MISSING", "\"en\":\"Lecture\"", "\"en\":null", "title.en"),
        Spoil("NUMBER_OUT_OF_RANGE", "410100", "110000", "place.city"),
        Spoil("NUMBER_OUT_OF_RANGE", "\"no\":1", "\"no\":61", "sessions[0].no"),
        Spoil("NUMBER_OUT_OF_RANGE", "\"capacity\":10", "\"capacity\":0", "sessions[0].capacity"),
        Spoil("SPAN_INVALID", "2035-05-20T21", "2035-05-20T19", "sessions[0].until"),
        Spoil("SPAN_INVALID", "2035-05-18T18", "2035-04-18T18", "signUp.until"),
        Add("FIELD_MALFORMED", "\"mode\":\"LOTTERY\"", "mode"),
        Add("NUMBER_OUT_OF_RANGE", "\"maxGroupSize\":21", "maxGroupSize"),
        Add("AMOUNT_OUT_OF_RANGE", "\"price\":{\"price\":{\"amountFen\":-1}}", "price.price.amountFen"),
        Add("AMOUNT_OUT_OF_RANGE", "\"price\":{\"deposit\":{\"amountFen\":100000001}}", "price.deposit.amountFen"),
        Add("FIELD_MALFORMED", "\"price\":{\"purses\":[\"No!\"]}", "price.purses[0]"),
        Add("NUMBER_OUT_OF_RANGE", "\"quotas\":{\"cities\":[{\"city\":1,\"limit\":1}]}", "quotas.cities[0].city"),
        Add("NUMBER_OUT_OF_RANGE", "\"quotas\":{\"unions\":[{\"union\":1,\"limit\":0}]}", "quotas.unions[0].limit"),
        Add("FIELD_MALFORMED", "\"quotas\":{\"tags\":[{\"tag\":\"A B\",\"limit\":1}]}", "quotas.tags[0].tag"),
        Add("NUMBER_OUT_OF_RANGE", "\"waitlist\":{\"maxLength\":5,\"offerHours\":337}", "waitlist.offerHours"),
        Add("NUMBER_OUT_OF_RANGE", "\"draw\":{\"payHours\":0}", "draw.payHours"),
        Add("NUMBER_OUT_OF_RANGE", "\"draw\":{\"weights\":[{\"tag\":\"a\",\"weight\":21}]}", "draw.weights[0].weight"),
        Add(
            "NUMBER_OUT_OF_RANGE",
            "\"draw\":{\"earlierWinners\":{\"weight\":1,\"days\":3661}}",
            "draw.earlierWinners.days"),
        Add(
            "NUMBER_OUT_OF_RANGE",
            "\"cancellation\":{\"freeUntil\":\"2035-05-10T00:00:00+08:00\",\"keptBasisPoints\":10001}",
            "cancellation.keptBasisPoints"),
        Add("FIELD_MALFORMED", "\"series\":{\"code\":\"Cinema\",\"perPerson\":1}", "series.code"),
        Add("NUMBER_OUT_OF_RANGE", "\"noShowBarDays\":367", "noShowBarDays"),
        Add(
            "NUMBER_OUT_OF_RANGE",
            "\"checkIn\":{\"opensMinutesBefore\":1441,\"closesMinutesAfter\":0}",
            "checkIn.opensMinutesBefore"),
    ];

    private static IEnumerable<ProblemCase> Bodies =>
    [
        Post("FIELD_MALFORMED", "/approve", """{"contentHash":"no"}""", null, "contentHash"),
        Post("FIELD_MALFORMED", "/return", """{"note":""}""", null, "note"),
        Post("FIELD_MALFORMED", "/call-off", """{"note":"\u0007"}""", null, "note"),
        Post("CARD_NUMBER_MALFORMED", "/sign-ups", """{"cardNumber":"1"}""", null, "cardNumber"),
        Post(
            "CARD_NUMBER_MALFORMED",
            "/sign-ups",
            """{"cardNumber":"6200000000000005","companions":["1"]}""",
            null,
            "companions[0]"),
        Post(
            "NUMBER_OUT_OF_RANGE",
            "/sign-ups",
            $$"""{"cardNumber":"6200000000000005","companions":[{{Companions(20)}}]}""",
            null,
            "companions"),
        Post("CARD_NUMBER_MALFORMED", "/acceptance", """{"cardNumber":"1"}""", null, "cardNumber"),
        Post("FIELD_MISSING", "/cancellation", "{}", null, "cardNumber"),
        Post("NUMBER_OUT_OF_RANGE", "/check-ins", Replace(ActivityRequests.CheckIn, ":1,", ":0,"), null, "session"),
        Post("FIELD_MALFORMED", "/check-ins", Replace(ActivityRequests.CheckIn, "123456", ""), null, "code"),
        Post("FIELD_MALFORMED", "/scans", Replace(ActivityRequests.Scans, "gate-1", "gate 1"), null, "device"),
        Post("NUMBER_OUT_OF_RANGE", "/scans", """{"device":"gate-1","scans":[]}""", null, "scans"),
        Post(
            "NUMBER_OUT_OF_RANGE",
            "/scans",
            Replace(ActivityRequests.Scans, "\"no\":1", "\"no\":0"),
            null,
            "scans[0].no"),
        Keyless("/sign-ups", ActivityRequests.Join),
        Keyless("/refusal", ActivityRequests.Join),
        Keyless("/launch", null),
    ];

    private static IEnumerable<ProblemCase> Unknown =>
    [
        Get("ACTIVITY_UNKNOWN", "", ActivityRefusal.ActivityUnknown, path: "/v1/activities/one"),
        new("ACTIVITY_UNKNOWN", server => server.Http.AskAsync(Path, actor: null)),
        Get("ACTIVITY_UNKNOWN", "", null, path: "/v1/activities/one/sign-ups"),
        Get("ACTIVITY_UNKNOWN", "", null, path: "/v1/activities/0/venue-code?session=1"),
        .. new[] { "sign-ups", "acceptance", "refusal", "cancellation" }.Select(verb =>
            new ProblemCase("ACTIVITY_UNKNOWN", server =>
                server.Http.PostAsync($"/v1/activities/one/{verb}", ActivityRequests.Join, "key"))),
        new("ACTIVITY_UNKNOWN", server =>
            server.Http.PostAsync("/v1/activities/one/check-ins", ActivityRequests.CheckIn)),
        new("ACTIVITY_UNKNOWN", server => server.Http.PostAsync("/v1/activities/one/scans", ActivityRequests.Scans)),
        new("ACTIVITY_UNKNOWN", server => server.Http.PostAsync("/v1/activities/one/launch", null, "key")),
        Get("SESSION_UNKNOWN", "/venue-code?session=1", null),
        Get("DRAW_UNKNOWN", "/draw", null),
        Get("DRAW_UNKNOWN", "/draw/list", null),
        Get("DRAW_UNKNOWN", "", null, path: "/v1/activities/one/draw"),
        Get("CARD_UNKNOWN", "", null, path: $"/v1/cards/{Requests.CardNumber}/sign-ups"),
        Get("CARD_NUMBER_MALFORMED", "", null, "cardNumber", "/v1/cards/1/sign-ups"),
        Get("CARD_NUMBER_MALFORMED", "", null, "cardNumber", "/v1/cards/1/sign-ups/1"),
        Get("SIGN_UP_UNKNOWN", "", null, path: $"/v1/cards/{Requests.CardNumber}/sign-ups/1"),
        Get("SIGN_UP_UNKNOWN", "", null, path: $"/v1/cards/{Requests.CardNumber}/sign-ups/one"),
        Get("SEAT_UNKNOWN", "", null, path: $"/v1/cards/{Requests.CardNumber}/sign-ups/1/code"),
        Get("SEAT_UNKNOWN", "", null, path: $"/v1/cards/{Requests.CardNumber}/sign-ups/one/code"),
    ];

    private static string Companions(int count) =>
        string.Join(",", Enumerable.Repeat($"\"{Requests.CardNumber}\"", count));

    private static string Replace(string body, string right, string wrong) =>
        body.Replace(right, wrong, StringComparison.Ordinal);

    private static ProblemCase Create(string code, ActivityAnswer answer) =>
        new(code, server => server.Http.PostAsync("/v1/activities", ActivityRequests.Create, "key"))
        {
            GrainAnswer = answer,
        };

    private static ProblemCase Spoil(string code, string right, string wrong, string field) => new(
        code, server => server.Http.PostAsync("/v1/activities", Replace(ActivityRequests.Create, right, wrong), "key"))
    {
        Field = field,
    };

    private static ProblemCase Add(string code, string more, string field) =>
        Spoil(code, "\"signUp\"", $"{more},\"signUp\"", field);

    private static ProblemCase Join(string code, DeskAnswer answer, string? field) =>
        Post(code, "/sign-ups", ActivityRequests.Join, answer, field);

    private static ProblemCase Post(string code, string verb, string? body, object? answer, string? field = null) =>
        new(code, server => server.Http.PostAsync(Path + verb, body, "key")) { GrainAnswer = answer, Field = field };

    private static ProblemCase Keyless(string verb, string? body) =>
        new("IDEMPOTENCY_KEY_MISSING", server => server.Http.PostAsync(Path + verb, body));

    private static ProblemCase Get(
        string code, string query, object? answer, string? field = null, string path = Path) =>
        new(code, server => server.Http.AskAsync(path + query)) { GrainAnswer = answer, Field = field };
}
