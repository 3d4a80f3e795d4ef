using System.Text;
using CardPlatform.Api.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Api.Tests.Problems;

/// <summary>Requests that are wrong before any grain is asked.</summary>
internal static class RequestCases
{
    private const string Quotes = "/v1/checkout/quotes";
    private const string Redemptions = "/v1/redemptions";

    /// <summary>None of them says who acts, and for which union.</summary>
    private static readonly string[] Actors =
        ["staff-7", "staff-7; union=0", "staff-7; union=one", "staff 7; union=1", "; union=1", "anybody; union=1"];

    public static IEnumerable<ProblemCase> All =>
    [
        Quote("JSON_MALFORMED", "\"lines\":[", "\"lines\":[[", ""),
        Quote("FIELD_UNKNOWN", "\"quantity\":2", "\"quantity\":2,\"qty\":2", "lines[0].qty"),
        Quote("FIELD_REPEATED", "\"quantity\":2", "\"quantity\":2,\"quantity\":3", "lines[0].quantity"),
        Quote("FIELD_MISSING", "\"quantity\":2,", "", "lines[0].quantity"),
        Quote("FIELD_TYPE_WRONG", "\"quantity\":2", "\"quantity\":\"2\"", "lines[0].quantity"),
        Quote("FIELD_MALFORMED", "\"quantity\":2", "\"category\":\"Food!\",\"quantity\":2", "lines[0].category"),
        Quote("NUMBER_OUT_OF_RANGE", "\"quantity\":2", "\"quantity\":99999999999", "lines[0].quantity"),
        Quote("CARD_NUMBER_MALFORMED", Requests.CardNumber, "6200000000000006", "cardNumber"),
        Quote("TERMINAL_ID_MALFORMED", "\"7-1\"", "\"7\"", "terminalId"),
        Quote("BASKET_EMPTY", "{\"quantity\":2,\"unitPriceFen\":1250}", "", "lines"),
        Quote("TOO_MANY_LINES", "[{", $"[{Lines(200)},{{", "lines"),
        Quote("QUANTITY_OUT_OF_RANGE", "\"quantity\":2", "\"quantity\":0", "lines[0].quantity"),
        Quote("PRICE_OUT_OF_RANGE", "1250", "-1", "lines[0].unitPriceFen"),
        Quote("TOTAL_OUT_OF_RANGE", "1250", "100000000", "lines"),
        Redeem("REQUEST_NO_MALFORMED", "000123", "no spaces", "requestNo"),
        Redeem("AMOUNT_OUT_OF_RANGE", "{\"term", "{\"expectedPayableFen\":-1,\"term", "expectedPayableFen"),
        Refund("FIELD_MALFORMED", "\"lines\"", "\"amountFen\":1,\"lines\"", "everything"),
        Refund("FIELD_MALFORMED", ",\"lines\":[{\"lineNo\":1,\"quantity\":1}]", "", "everything"),
        Refund("NUMBER_OUT_OF_RANGE", "\"lineNo\":1", "\"lineNo\":0", "lines[0].lineNo"),
        Refund("NUMBER_OUT_OF_RANGE", "{\"lineNo\":1,\"quantity\":1}", "", "lines"),
        Refund("QUANTITY_OUT_OF_RANGE", "\"quantity\":1", "\"quantity\":0", "lines[0].quantity"),
        Refund("AMOUNT_OUT_OF_RANGE", "\"lines\":[{\"lineNo\":1,\"quantity\":1}]", "\"amountFen\":0", "amountFen"),
        new("IDEMPOTENCY_KEY_MISSING", server => server.Http.PostAsync("/v1/cards", Requests.IssueCard)),
        new("IDEMPOTENCY_KEY_MALFORMED", server =>
            server.Http.PostAsync("/v1/cards", Requests.IssueCard, new string('k', 65))),
        new("ACTOR_REQUIRED", server =>
            server.Http.PostAsync("/v1/campaigns", Requests.CreateCampaign, "key", actor: null)),
        .. Actors.Select(actor => new ProblemCase("ACTOR_MALFORMED", server =>
            server.Http.PostAsync("/v1/cards", Requests.IssueCard, "key", actor))),
        new("ACTOR_UNTRUSTED", server => server.Http.PostAsync("/v1/campaigns", Requests.CreateCampaign, "key"))
        {
            Configure = services => services.AddSingleton<IStartupFilter>(new FarAway()),
        },
        new("IF_MATCH_MISSING", server =>
            server.Http.PostAsync("/v1/campaigns/1/terms", Requests.CreateCampaign, "key")),
        .. new[] { "7", "*", "W/\"7\"", "\"seven\"" }.Select(tag => new ProblemCase("IF_MATCH_MALFORMED", server =>
            server.Http.PostAsync("/v1/campaigns/1/terms", Requests.CreateCampaign, "key", match: tag))),
        new("ROUTE_UNKNOWN", server => server.Http.AskAsync("/v1/nothing")),
        new("METHOD_NOT_ALLOWED", server =>
            server.Http.AskAsync(new HttpRequestMessage(HttpMethod.Delete, "/v1/cards"))),
        new("BODY_TOO_LARGE", server => server.Http.PostAsync(Quotes, new string(' ', (64 * 1024) + 1))),
        new("CONTENT_TYPE_UNSUPPORTED", server => server.Http.AskAsync(new HttpRequestMessage(HttpMethod.Post, Quotes)
        {
            Content = new StringContent(Requests.Quote, Encoding.UTF8, "text/plain"),
        })),
    ];

    private static string Lines(int count) =>
        string.Join(",", Enumerable.Repeat("{\"quantity\":1,\"unitPriceFen\":1}", count));

    private static ProblemCase Quote(string code, string right, string wrong, string field) =>
        Spoil(code, Quotes, Requests.Quote, right, wrong, field);

    private static ProblemCase Redeem(string code, string right, string wrong, string field) =>
        Spoil(code, Redemptions, Requests.Redeem, right, wrong, field);

    private static ProblemCase Refund(string code, string right, string wrong, string field) =>
        Spoil(code, "/v1/redemptions/r1-1/refunds", Requests.Refund, right, wrong, field);

    private static ProblemCase Spoil(string code, string path, string body, string right, string wrong, string field) =>
        new(code, server => server.Http.PostAsync(path, body.Replace(right, wrong, StringComparison.Ordinal)))
        {
            Field = field,
        };
}
