using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

public sealed class CardTests(Platform platform) : IClassFixture<Platform>
{
    private HttpClient Http => platform.Http;

    [Fact]
    public async Task Card_Issued_CanBeFoundButItsNumberIsMasked()
    {
        var number = Shop.NextCardNumber();
        var issued = await Http.PostAsync("/v1/cards", Shop.IssueRequest(number), Shop.NextKey());
        Assert.Equal((201, "ISSUED", number), (issued.Status, issued.At("change"), issued.At("cardNumber")));
        Assert.Equal($"/v1/cards/{issued.At("cardId")}", issued.Header("Location"));

        var byId = await Http.AskAsync(issued.Header("Location")!);
        var byNumber = await Http.AskAsync($"/v1/cards?cardNumber={number}");
        Assert.Equal((200, "ISSUED"), (byId.Status, byId.At("status")));
        Assert.Equal(byId.Text, byNumber.Text);
        Assert.Equal($"********{number[^4..]}", byId.At("cardNumber"));
        Assert.DoesNotContain(number, byId.Text, StringComparison.Ordinal);
        Assert.Equal("郑州", byId.At("city.zh"));
    }

    [Fact]
    public async Task Card_IssuedTwiceUnderOneKey_IsOneCard()
    {
        var (body, key) = (Shop.IssueRequest(Shop.NextCardNumber()), Shop.NextKey());
        var first = await Http.PostAsync("/v1/cards", body, key);
        var again = await Http.PostAsync("/v1/cards", body, key);
        Assert.Equal((first.Status, first.Text, true), (again.Status, again.Text, again.IsReplay));
        Assert.Equal(422, (await Http.PostAsync("/v1/cards", Shop.IssueRequest(Shop.NextCardNumber()), key)).Status);
        Assert.Equal("MEMBER_HAS_CARD", (await Http.PostAsync("/v1/cards", body, Shop.NextKey())).Code);
        var another = body.Replace("\"m-", "\"n-", StringComparison.Ordinal);
        Assert.Equal("CARD_NUMBER_TAKEN", (await Http.PostAsync("/v1/cards", another, Shop.NextKey())).Code);
    }

    [Fact]
    public async Task Key_UsedForAnotherCard_IsAMismatch()
    {
        var (one, other, key) = (await Shop.IssueAsync(Http), await Shop.IssueAsync(Http), Shop.NextKey());
        Assert.Equal(200, (await Http.PostAsync($"/v1/cards/{one.Id}/suspend", null, key)).Status);
        Assert.Equal(422, (await Http.PostAsync($"/v1/cards/{other.Id}/suspend", null, key)).Status);
        Assert.Equal(422, (await Http.PostAsync($"/v1/cards/{one.Id}/close", null, key)).Status);
    }

    [Fact]
    public async Task Card_ThroughItsLife_ChangesAsItIsTold()
    {
        var (card, number) = await Shop.IssueAsync(Http);
        Assert.Equal("CARD_ALREADY_ACTIVE", (await ChangeAsync(card, "activate")).Code);
        Assert.Equal("SUSPENDED", (await ChangeAsync(card, "suspend")).At("change"));
        Assert.Equal("CARD_SUSPENDED", (await ChangeAsync(card, "suspend")).Code);
        Assert.Equal("REPORTED_LOST", (await ChangeAsync(card, "report-lost")).At("change"));

        var next = Shop.NextCardNumber();
        var replaced = await ChangeAsync(card, "replace-number", $$"""{"cardNumber":"{{next}}"}""");
        Assert.Equal(("NUMBER_REPLACED", next), (replaced.At("change"), replaced.At("cardNumber")));
        Assert.Equal(card, (await Http.AskAsync($"/v1/cards?cardNumber={number}")).At("cardId"));
        Assert.Equal("SUSPENDED", (await Http.AskAsync($"/v1/cards/{card}")).At("status"));

        Assert.Equal("CLOSED", (await ChangeAsync(card, "close")).At("change"));
        var refused = await ChangeAsync(card, "activate");
        Assert.Equal((409, "CARD_CLOSED"), (refused.Status, refused.Code));

        var last = Shop.NextCardNumber();
        var reopened = await ChangeAsync(card, "reopen", $$"""{"cardNumber":"{{last}}"}""");
        Assert.Equal(("REOPENED", last), (reopened.At("change"), reopened.At("cardNumber")));
        Assert.Equal("CARD_NOT_CLOSED", (await ChangeAsync(card, "reopen", $$"""{"cardNumber":"{{last}}"}""")).Code);
        Assert.Equal("ISSUED", (await Http.AskAsync($"/v1/cards/{card}")).At("status"));
    }

    [Fact]
    public async Task Member_Updated_IsKnownByTheCard()
    {
        var (card, _) = await Shop.IssueAsync(Http);
        var updated = await ChangeAsync(card, "member", """
            {"unionId":1002,"city":410300,"gender":"FEMALE","birthday":"1990-05-01","joinedOn":"2012-09-01",
             "tags":["model-worker","hardship"]}
            """);
        Assert.Equal((200, "MEMBER_UPDATED"), (updated.Status, updated.At("change")));
        var read = await Http.AskAsync($"/v1/cards/{card}");
        Assert.Equal(
            ("1002", "洛阳", "FEMALE", "1990-05-01", "2012-09-01"),
            (read.At("unionId"), read.At("city.zh"), read.At("gender"), read.At("birthday"), read.At("joinedOn")));
        Assert.Equal("""["hardship","model-worker"]""", read.Json["tags"]!.ToJsonString());
    }

    [Theory]
    [InlineData("\"gender\":\"OTHER\"", "gender")]
    [InlineData("\"birthday\":\"1990-02-30\"", "birthday")]
    [InlineData("\"joinedOn\":\"1899-12-31\"", "joinedOn")]
    [InlineData("\"tags\":[\"a\",\"B\"]", "tags[1]")]
    public async Task Member_UpdatedWrongly_IsRefusedByItsField(string wrong, string field)
    {
        var body = $$"""{"unionId":1002,"city":410300,{{wrong}}}""";
        var refused = await ChangeAsync("1", "member", body);
        Assert.Equal((400, "FIELD_MALFORMED", field), (refused.Status, refused.Code, refused.Field));
    }

    private Task<Answered> ChangeAsync(string card, string change, string? body = null) =>
        Http.PostAsync($"/v1/cards/{card}/{change}", body, Shop.NextKey());
}
