using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

public sealed class RefundTests(Platform platform) : IClassFixture<Platform>
{
    private const string OneOfThem = "\"lines\":[{\"lineNo\":1,\"quantity\":1}]";
    private const string Everything = "\"everything\":true";

    private HttpClient Http => platform.Http;

    [Fact]
    public async Task Refund_OfALine_IsCreatedReadBackAndShownWithTheRedemption()
    {
        var (shop, sale) = await SellAsync();

        var refund = await RefundAsync(shop, sale, "000002", OneOfThem);

        Assert.Equal((201, "approved"), (refund.Status, refund.At("outcome")));
        Assert.Equal(("1000", "250"), (refund.At("tender.amountFen"), refund.At("discount.amountFen")));
        Assert.Equal(refund.Text, (await Http.AskAsync(refund.Header("Location")!)).Text);
        Assert.Equal(
            refund.Text,
            (await Http.AskAsync($"/v1/refunds?terminalId={shop.TerminalId}&requestNo=000002")).Text);
        Assert.Equal(404, (await Http.AskAsync($"/v1/redemptions/{refund.At("refundId")}")).Status);

        var shown = await Http.AskAsync($"/v1/redemptions/{sale.At("redemptionId")}");
        Assert.Equal("1", shown.At("refunded.count"));
        Assert.Equal(refund.At("refundId"), shown.At("refunded.latestRefundId"));
        var line = shown.Json["refunded"]!["remaining"]![0]!;
        Assert.Equal(("1", "1000"), (line["quantity"]!.ToString(), line["paid"]!["amountFen"]!.ToString()));
    }

    [Fact]
    public async Task Refund_Repeated_GetsTheSameBytesAndOtherwiseAMismatch()
    {
        var (shop, sale) = await SellAsync();
        var refund = await RefundAsync(shop, sale, "000002", OneOfThem);

        var again = await RefundAsync(shop, sale, "000002", OneOfThem);
        var other = await RefundAsync(shop, sale, "000002", Everything);

        Assert.Equal((201, refund.Text, true), (again.Status, again.Text, again.IsReplay));
        Assert.Equal((422, "REQUEST_MISMATCH"), (other.Status, other.Code));
    }

    [Fact]
    public async Task Refunds_UntilNothingRemains_AreListedAndThenDeclined()
    {
        var (shop, sale) = await SellAsync();
        await RefundAsync(shop, sale, "000002", "\"amountFen\":600");
        var rest = await RefundAsync(shop, sale, "000003", Everything);

        var tooMuch = await RefundAsync(shop, sale, "000004", "\"amountFen\":1");
        var list = await Http.AskAsync($"/v1/redemptions/{sale.At("redemptionId")}/refunds");

        Assert.Equal(("1400", "true"), (rest.At("tender.amountFen"), rest.At("isFull")));
        Assert.Equal((200, "REFUND_EXCEEDS_REMAINING"), (tooMuch.Status, tooMuch.At("reason")));
        Assert.Equal(sale.At("redemptionId"), tooMuch.At("redemptionId"));
        Assert.Equal(
            ["600", "1400"],
            list.Json["refunds"]!.AsArray().Select(refund => refund!["tender"]!["amountFen"]!.ToString()));
    }

    private async Task<(Shop Shop, Answered Sale)> SellAsync()
    {
        var shop = await Shop.OpenAsync(Http);
        var (_, number) = await Shop.IssueAsync(Http);
        return (shop, await shop.RedeemAsync(number, "000001"));
    }

    private Task<Answered> RefundAsync(Shop shop, Answered sale, string requestNo, string what) => Http.PostAsync(
        $"/v1/redemptions/{sale.At("redemptionId")}/refunds",
        $"{{\"terminalId\":\"{shop.TerminalId}\",\"requestNo\":\"{requestNo}\",{what}}}");
}
