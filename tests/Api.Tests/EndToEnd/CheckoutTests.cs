using System.Globalization;
using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

public sealed class CheckoutTests(Platform platform) : IClassFixture<Platform>
{
    private HttpClient Http => platform.Http;

    [Fact]
    public async Task Quote_OfABasket_SaysWhatItWouldCostAndWhy()
    {
        var shop = await Shop.OpenAsync(Http);
        var (_, number) = await Shop.IssueAsync(Http);
        var before = await platform.CountEntriesAsync();
        var quote = await shop.QuoteAsync(number);
        Assert.Equal((200, "approved"), (quote.Status, quote.At("outcome")));
        Assert.Equal("2500", quote.At("total.amountFen"));
        Assert.Equal("500", quote.At("discount.amountFen"));
        Assert.Equal("2000", quote.At("payable.amountFen"));
        var offer = Assert.Single(quote.Json["offers"]!.AsArray())!;
        Assert.Equal(shop.CampaignId, offer["campaignId"]!.GetValue<string>());
        Assert.Equal("applied", offer["outcome"]!.GetValue<string>());
        Assert.Equal(before, await platform.CountEntriesAsync());
    }

    [Fact]
    public async Task Redemption_OfABasket_IsCreatedAndCanBeReadBack()
    {
        var shop = await Shop.OpenAsync(Http);
        var (card, number) = await Shop.IssueAsync(Http);
        var redeemed = await shop.RedeemAsync(number, "000001");
        Assert.Equal((201, "approved"), (redeemed.Status, redeemed.At("outcome")));
        Assert.Equal(("2500", "500", "2000"), (
            redeemed.At("total.amountFen"), redeemed.At("discount.amountFen"), redeemed.At("payable.amountFen")));
        Assert.Equal(("300", "200"), Funding(redeemed));
        Assert.Equal($"/v1/redemptions/{redeemed.At("redemptionId")}", redeemed.Header("Location"));
        Assert.StartsWith($"r{card}-", redeemed.At("redemptionId"), StringComparison.Ordinal);
        var at = redeemed.At("redeemedAt");
        Assert.EndsWith("+08:00", at, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromHours(8), DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).Offset);

        var byId = await Http.AskAsync(redeemed.Header("Location")!);
        var byNumber = await Http.AskAsync($"/v1/redemptions?terminalId={shop.TerminalId}&requestNo=000001");
        Assert.Equal((200, redeemed.Text), (byId.Status, byId.Text));
        Assert.Equal((200, redeemed.Text), (byNumber.Status, byNumber.Text));
    }

    [Fact]
    public async Task Redemption_Repeated_GetsTheSameBytes()
    {
        var shop = await Shop.OpenAsync(Http);
        var (_, number) = await Shop.IssueAsync(Http);
        var first = await shop.RedeemAsync(number, "000001");
        var before = await platform.CountEntriesAsync();
        var again = await shop.RedeemAsync(number, "000001");
        Assert.False(first.IsReplay);
        Assert.True(again.IsReplay);
        Assert.Equal((first.Status, first.Text), (again.Status, again.Text));
        Assert.Equal(first.Header("Location"), again.Header("Location"));
        Assert.Equal(before, await platform.CountEntriesAsync());
    }

    [Fact]
    public async Task Redemption_SentManyTimesAtOnce_HappensOnce()
    {
        var shop = await Shop.OpenAsync(Http);
        var (_, number) = await Shop.IssueAsync(Http);
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => shop.RedeemAsync(number, "000001")));
        Assert.Single(answers, answer => !answer.IsReplay);
        Assert.Single(answers.Select(answer => (answer.Status, answer.Text)).Distinct());
    }

    [Fact]
    public async Task Redemption_OfAUsedNumberWithAnotherBasket_IsRefused()
    {
        var shop = await Shop.OpenAsync(Http);
        var (_, number) = await Shop.IssueAsync(Http);
        Assert.Equal(201, (await shop.RedeemAsync(number, "000001")).Status);
        var before = await platform.CountEntriesAsync();
        var other = await shop.RedeemAsync(number, "000001", quantity: 3);
        Assert.Equal((422, "REQUEST_MISMATCH"), (other.Status, other.Code));
        Assert.Equal(before, await platform.CountEntriesAsync());
    }

    [Fact]
    public async Task Checkout_WithASuspendedCard_IsDeclinedForGood()
    {
        var shop = await Shop.OpenAsync(Http);
        var (card, number) = await Shop.IssueAsync(Http);
        await Http.PostAsync($"/v1/cards/{card}/suspend", null, Shop.NextKey());
        var quote = await shop.QuoteAsync(number);
        Assert.Equal((200, "CARD_SUSPENDED"), (quote.Status, quote.At("reason")));

        var declined = await shop.RedeemAsync(number, "000001");
        Assert.Equal((200, "declined"), (declined.Status, declined.At("outcome")));
        Assert.Equal("CARD_SUSPENDED", declined.At("reason"));
        Assert.NotEmpty(declined.At("message.zh"));

        await Http.PostAsync($"/v1/cards/{card}/activate", null, Shop.NextKey());
        var again = await shop.RedeemAsync(number, "000001");
        Assert.Equal((200, declined.Text, true), (again.Status, again.Text, again.IsReplay));
    }

    [Fact]
    public async Task Redemption_NamingNobody_IsRefusedAndNotWritten()
    {
        var shop = await Shop.OpenAsync(Http);
        var (_, number) = await Shop.IssueAsync(Http);
        var before = await platform.CountEntriesAsync();
        Assert.Equal("CARD_UNKNOWN", (await shop.RedeemAsync(Shop.NextCardNumber(), "000001")).Code);
        foreach (var (terminal, code) in new[]
        {
            ($"{shop.MerchantId}-99", "TERMINAL_UNKNOWN"),
            ("999999999-1", "MERCHANT_UNKNOWN"),
        })
        {
            var body = Requests.Redeem.Replace("7-1", terminal, StringComparison.Ordinal)
                .Replace(Requests.CardNumber, number, StringComparison.Ordinal);
            var answered = await Http.PostAsync("/v1/redemptions", body);
            Assert.Equal((404, code), (answered.Status, answered.Code));
        }

        Assert.Equal(before, await platform.CountEntriesAsync());
    }

    private static (string Union, string Merchant) Funding(Answered redeemed)
    {
        var funding = redeemed.Json["offers"]![0]!["funding"]!;
        return (funding["union"]!["amountFen"]!.ToString(), funding["merchant"]!["amountFen"]!.ToString());
    }
}
