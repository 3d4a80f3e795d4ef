using System.Text;
using CardPlatform.Api.Tests.Support;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Purses;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Api.Tests.Calls;

public sealed class BodyTests
{
    private const string Path = "/v1/checkout/quotes";
    private const string PriceField = "lines[0].unitPriceFen";
    private const string Lines = """[{"quantity":2,"unitPriceFen":1250}]""";

    [Theory]
    [InlineData("", "JSON_MALFORMED", "")]
    [InlineData("null", "FIELD_TYPE_WRONG", "")]
    [InlineData("[]", "FIELD_TYPE_WRONG", "")]
    [InlineData("7", "FIELD_TYPE_WRONG", "")]
    [InlineData("{}", "FIELD_MISSING", "terminalId")]
    [InlineData("{\"terminalId\":\"7-1\"", "JSON_MALFORMED", "")]
    [InlineData("{\"terminalId\":\"7-1\",}", "JSON_MALFORMED", "")]
    [InlineData("{\"terminalId\":\"7-1\"} // mine", "JSON_MALFORMED", "")]
    [InlineData("{\"TerminalId\":\"7-1\"}", "FIELD_UNKNOWN", "TerminalId")]
    [InlineData("{\"terminalId\":null,\"cardNumber\":null}", "FIELD_MISSING", "terminalId")]
    [InlineData("{\"terminalId\":7,\"cardNumber\":7}", "FIELD_TYPE_WRONG", "terminalId")]
    [InlineData("{\"terminalId\":\"7-1\",\"terminalId\":\"7-1\"}", "FIELD_REPEATED", "terminalId")]
    [InlineData("{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":[[[[[[[1]]]]]]]}}}}}}}", "JSON_MALFORMED", "")]
    [InlineData("{\"terminalId\":\"\\ud800\"}", "JSON_MALFORMED", "terminalId")]
    [InlineData("{\"\\ud800\":1}", "JSON_MALFORMED", "")]
    public async Task Body_OfWrongForm_IsRefusedAtItsFirstFault(string body, string code, string field)
    {
        var answered = await PostAsync(body);
        Assert.Equal((400, code, field), (answered.Status, answered.Code, answered.Field));
    }

    [Theory]
    [InlineData("null", "FIELD_MISSING", "lines")]
    [InlineData("{}", "FIELD_TYPE_WRONG", "lines")]
    [InlineData("[null]", "FIELD_MISSING", "lines[0]")]
    [InlineData("[7]", "FIELD_TYPE_WRONG", "lines[0]")]
    [InlineData("[{\"quantity\":1,\"unitPriceFen\":1},null]", "FIELD_MISSING", "lines[1]")]
    [InlineData("[{\"quantity\":null,\"unitPriceFen\":1}]", "FIELD_MISSING", "lines[0].quantity")]
    [InlineData("[{\"quantity\":1.5,\"unitPriceFen\":1}]", "FIELD_TYPE_WRONG", "lines[0].quantity")]
    [InlineData("[{\"quantity\":1,\"unitPriceFen\":1e3}]", "FIELD_TYPE_WRONG", "lines[0].unitPriceFen")]
    [InlineData("[{\"unitPriceFen\":9223372036854775808}]", "NUMBER_OUT_OF_RANGE", PriceField)]
    [InlineData("[{\"quantity\":1,\"unitPriceFen\":9223372036854775807}]", "PRICE_OUT_OF_RANGE", PriceField)]
    [InlineData("[{\"quantity\":1,\"unitPriceFen\":1,\"sku\":\"\"}]", "FIELD_MALFORMED", "lines[0].sku")]
    public async Task Lines_OfWrongForm_AreRefusedAtTheFirstFault(string lines, string code, string field)
    {
        var answered = await PostAsync(Requests.Quote.Replace(Lines, lines, StringComparison.Ordinal));
        Assert.Equal((400, code, field), (answered.Status, answered.Code, answered.Field));
    }

    [Fact]
    public async Task Body_ThatIsNotUtf8_IsRefused()
    {
        await using var server = await StartAsync();
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes(
            Requests.Quote.Replace("7-1", "7-\u00e9", StringComparison.Ordinal)));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var answered = await server.Http.AskAsync(
            new HttpRequestMessage(HttpMethod.Post, Path) { Content = content });
        Assert.Equal((400, "JSON_MALFORMED"), (answered.Status, answered.Code));
    }

    [Fact]
    public async Task Body_WithTrailingGarbage_IsRefused()
    {
        var answered = await PostAsync(Requests.Quote + "{}");
        Assert.Equal((400, "JSON_MALFORMED"), (answered.Status, answered.Code));
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("application/json; charset=UTF-8", true)]
    [InlineData("Application/JSON", true)]
    [InlineData("application/json; charset=utf-16", false)]
    [InlineData("application/problem+json", false)]
    [InlineData(null, false)]
    public async Task ContentType_OtherThanJson_IsRefused(string? contentType, bool isAccepted)
    {
        await using var server = await StartAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Requests.Quote));
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        var answered = await server.Http.AskAsync(
            new HttpRequestMessage(HttpMethod.Post, Path) { Content = content });
        Assert.Equal(isAccepted ? 200 : 415, answered.Status);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task Body_AtTheLimit_IsTheLargestTaken(int excess, int status)
    {
        await using var server = await StartAsync();
        var body = Requests.Quote + new string(' ', (64 * 1024) - Requests.Quote.Length + excess);
        Assert.Equal(status, (await server.Http.PostAsync(Path, body)).Status);
        Assert.Equal(status, (await PostChunkedAsync(server, body)).Status);
    }

    [Fact]
    public async Task Body_InPieces_IsReadWhole()
    {
        await using var server = await StartAsync();
        Assert.Equal(200, (await PostChunkedAsync(server, Requests.Quote)).Status);
    }

    [Fact]
    public async Task Body_OfARequestThatHasNone_MustSayNothing()
    {
        await using var server = await ApiServer.StartScriptedAsync(
            new CardAnswer.Refused(Domain.Cards.CardRefusal.CardUnknown));
        var withReason = await server.Http.PostAsync("/v1/cards/1/suspend", """{"reason":"stolen"}""", "key");
        Assert.Equal(("FIELD_UNKNOWN", "reason"), (withReason.Code, withReason.Field));
        Assert.Equal(404, (await server.Http.PostAsync("/v1/cards/1/suspend", "{}", "key")).Status);
        Assert.Equal(404, (await server.Http.PostAsync("/v1/cards/1/suspend", null, "key")).Status);
    }

    private static async Task<Answered> PostAsync(string body)
    {
        await using var server = await StartAsync();
        return await server.Http.PostAsync(Path, body);
    }

    private static Task<Answered> PostChunkedAsync(ApiServer server, string body)
    {
        var content = new PiecewiseContent(body);
        return server.Http.AskAsync(new HttpRequestMessage(HttpMethod.Post, Path) { Content = content });
    }

    private static Task<ApiServer> StartAsync() => ApiServer.StartScriptedAsync(new QuoteAnswer.Quoted(
        new Quote(
            DateTimeOffset.UnixEpoch,
            new(2500),
            default,
            [default],
            [],
            [],
            Payment.None(lines: 1),
            DeclineReason.NoApplicableOffer)));
}
