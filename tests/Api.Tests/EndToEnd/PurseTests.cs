using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

public sealed class PurseTests(Platform platform) : IClassFixture<Platform>
{
    private HttpClient Http => platform.Http;

    [Fact]
    public async Task Purse_DeclaredTwice_IsListedAtItsSecondVersion()
    {
        var key = Shop.NextKey();
        var first = await Http.PutAsync("/v1/purses/meal", Requests.DeclarePurse, key);
        var again = await Http.PutAsync("/v1/purses/meal", Requests.DeclarePurse, key);
        var stricter = Requests.DeclarePurse.Replace(
            "\"calendar\":{}",
            """
            "calendar":{"weekdays":["MONDAY"],"holidays":"EXCLUDED","windows":[{"from":"11:00","until":"14:00"}]},
            "graceDays":7,"dailyCapFen":3000
            """,
            StringComparison.Ordinal);
        await Http.PutAsync("/v1/purses/meal", stricter, Shop.NextKey());

        Assert.Equal((200, "PURSE_DECLARED", "meal"), (first.Status, first.At("happened"), first.At("purse")));
        Assert.True(again.IsReplay);
        Assert.Equal(first.Text, again.Text);
        var purse = await Http.AskAsync("/v1/purses/meal");
        Assert.Equal(("2", "7", "3000"), (
            purse.At("version"), purse.At("graceDays"), purse.At("dailyCap.amountFen")));
        Assert.Equal("""["MONDAY"]""", purse.Json["calendar"]!["weekdays"]!.ToJsonString());
        var all = await Http.AskAsync("/v1/purses");
        Assert.Contains(all.Json["purses"]!.AsArray(), each => each!["code"]!.GetValue<string>() == "meal");
    }

    [Fact]
    public async Task Holidays_SetAnew_AreThoseAndNoOthers()
    {
        await Http.PutAsync("/v1/holidays", """{"days":["2026-10-02"]}""", Shop.NextKey());
        await Http.PutAsync("/v1/holidays", """{"days":["2026-10-03","2026-10-01"]}""", Shop.NextKey());

        var holidays = await Http.AskAsync("/v1/holidays");
        Assert.Equal("""{"days":["2026-10-01","2026-10-03"]}""", holidays.Text);
    }

    [Fact]
    public async Task Payment_FromACardWithoutMoney_SaysWhyAndLeavesItToPay()
    {
        var shop = await Shop.OpenAsync(Http);
        var (card, number) = await Shop.IssueAsync(Http);
        await Http.PutAsync("/v1/purses/festival", Requests.DeclarePurse, Shop.NextKey());

        var quote = await Http.PostAsync("/v1/checkout/quotes", Paying(Requests.Quote, shop, number));
        var redeemed = await Http.PostAsync("/v1/redemptions", Paying(Requests.Redeem, shop, number));
        var read = await Http.AskAsync(redeemed.Header("Location")!);

        Assert.Equal((200, "2000", "2000"), (
            quote.Status, quote.At("payable.amountFen"), quote.At("shortfall.amountFen")));
        Assert.Equal("PURSE_EMPTY", quote.Json["skippedPurses"]![0]!["code"]!.GetValue<string>());
        Assert.Equal((201, "2000"), (redeemed.Status, redeemed.At("shortfall.amountFen")));
        Assert.Equal(redeemed.Text, read.Text);
        var balances = await Http.AskAsync($"/v1/cards/{card}/balances");
        Assert.Equal((200, "[]"), (balances.Status, balances.Json["purses"]!.ToJsonString()));
    }

    [Fact]
    public async Task Hold_OnACardWithoutMoney_IsDeclinedAndVoidedBeforehandStaysSo()
    {
        var shop = await Shop.OpenAsync(Http);
        var (_, number) = await Shop.IssueAsync(Http);
        var authorize = Requests.Authorize.Replace("7-1", shop.TerminalId, StringComparison.Ordinal)
            .Replace(Requests.CardNumber, number, StringComparison.Ordinal);
        var cancel = $$"""
            {"terminalId":"{{shop.TerminalId}}","cardNumber":"{{number}}","originalRequestNo":"000126"}
            """;

        var declined = await Http.PostAsync("/v1/holds", authorize);
        var voided = await Http.PostAsync("/v1/holds/void", cancel);
        var late = await Http.PostAsync(
            "/v1/holds", authorize.Replace("000125", "000126", StringComparison.Ordinal));
        var found = await Http.AskAsync($"/v1/holds?terminalId={shop.TerminalId}&requestNo=000126");

        Assert.Equal((200, "declined", "INSUFFICIENT_FUNDS"), (
            declined.Status, declined.At("outcome"), declined.At("reason")));
        Assert.Equal((200, "voided"), (voided.Status, voided.At("outcome")));
        Assert.Equal((200, "declined", "REQUEST_VOIDED"), (late.Status, late.At("outcome"), late.At("reason")));
        Assert.Equal(late.Text, found.Text);
        Assert.True((await Http.PostAsync("/v1/holds/void", cancel)).IsReplay);
    }

    private static string Paying(string request, Shop shop, string number) => request
        .Replace("7-1", shop.TerminalId, StringComparison.Ordinal)
        .Replace(Requests.CardNumber, number, StringComparison.Ordinal)
        .Replace("\"lines\"", "\"pay\":{\"purses\":[\"festival\"]},\"lines\"", StringComparison.Ordinal);
}
