using CardPlatform.Api.Tests.Support;
using CardPlatform.Domain;
using CardPlatform.Domain.Purses;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Rulebooks;

namespace CardPlatform.Api.Tests.Problems;

/// <summary>What is wrong about purses and holds.</summary>
internal static class PurseCases
{
    public static IEnumerable<ProblemCase> All =>
    [
        .. Enum.GetValues<PurseProblem>().Select(problem => Declare(
            Codes.Of(problem), new RulebookAnswer.Refused(RulebookRefusal.PurseInvalid, problem))),
        Declare("TOO_MANY_PURSES", new RulebookAnswer.Refused(RulebookRefusal.TooManyPurses, null)),
        Declare("PROVINCE_ONLY", new RulebookAnswer.Refused(RulebookRefusal.ProvinceOnly, null)),
        Declare("REQUEST_MISMATCH", RulebookAnswer.RequestMismatch.Instance),
        new("TOO_MANY_HOLIDAYS", server => server.Http.PutAsync("/v1/holidays", """{"days":["2026-10-01"]}""", "key"))
        {
            GrainAnswer = new RulebookAnswer.Refused(RulebookRefusal.TooManyHolidays, null),
        },
        new("FIELD_MALFORMED", server => server.Http.PutAsync("/v1/holidays", """{"days":["1 October"]}""", "key"))
        {
            Field = "days[0]",
        },
        Spoil("FIELD_MALFORMED", "\"calendar\":{}", "\"calendar\":{\"weekdays\":[\"FUNDAY\"]}", "calendar.weekdays[0]"),
        Spoil(
            "FIELD_MALFORMED",
            "\"calendar\":{}",
            "\"calendar\":{\"windows\":[{\"from\":\"25:00\",\"until\":\"02:00\"}]}",
            "calendar.windows[0].from"),
        Spoil("NUMBER_OUT_OF_RANGE", "\"places\":{}", "\"places\":{\"cities\":[110000]}", "places.cities[0]"),
        new("PURSE_UNKNOWN", server => server.Http.AskAsync("/v1/purses/Meal!")),
        new("CARD_UNKNOWN", server => server.Http.AskAsync("/v1/cards/1/balances")),
        new("CARD_UNKNOWN", server => server.Http.AskAsync("/v1/cards/one/balances")),
        new("HOLD_UNKNOWN", server => server.Http.AskAsync("/v1/holds/h1-1")),
        new("HOLD_UNKNOWN", server => server.Http.AskAsync("/v1/holds/1")),
        new("HOLD_UNKNOWN", server => server.Http.AskAsync("/v1/holds?terminalId=7-1&requestNo=1")),
        new("HOLD_UNKNOWN", server => server.Http.PostAsync("/v1/holds/1/capture", Requests.Capture)),
        new("NUMBER_OUT_OF_RANGE", server => server.Http.PostAsync(
            "/v1/holds", Requests.Authorize.Replace("3000", "0", StringComparison.Ordinal)))
        {
            Field = "amountFen",
        },
        new("REQUEST_MISMATCH", server => server.Http.PostAsync("/v1/holds", Requests.Authorize))
        {
            GrainAnswer = CheckoutAnswer.RequestMismatch.Instance,
            Field = "requestNo",
        },
    ];

    private static ProblemCase Declare(string code, RulebookAnswer answer) =>
        new(code, server => server.Http.PutAsync("/v1/purses/meal", Requests.DeclarePurse, "key"))
        {
            GrainAnswer = answer,
        };

    private static ProblemCase Spoil(string code, string right, string wrong, string field) => new(
        code,
        server => server.Http.PutAsync(
            "/v1/purses/meal", Requests.DeclarePurse.Replace(right, wrong, StringComparison.Ordinal), "key"))
    {
        Field = field,
    };
}
