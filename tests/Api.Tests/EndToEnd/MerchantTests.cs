using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

public sealed class MerchantTests(Platform platform) : IClassFixture<Platform>
{
    private HttpClient Http => platform.Http;

    [Fact]
    public async Task Merchant_Registered_ShowsItsStoresAndTerminals()
    {
        var shop = await Shop.OpenAsync(Http);
        var merchant = await Http.AskAsync($"/v1/merchants/{shop.MerchantId}");
        Assert.Equal((200, "ACTIVE", "丹尼斯百货"), (merchant.Status, merchant.At("status"), merchant.At("name")));
        Assert.Equal("人民路店", merchant.Json["stores"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(shop.TerminalId, merchant.Json["terminals"]![0]!["terminalId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Merchant_ThroughItsContract_DeclinesWhenItShould()
    {
        var shop = await Shop.OpenAsync(Http);
        var (_, number) = await Shop.IssueAsync(Http);
        var terminal = $"terminals/{shop.TerminalId}";
        Assert.Equal("TERMINAL_SUSPENDED", (await ChangeAsync(shop, $"{terminal}/suspend")).At("change"));
        Assert.Equal("TERMINAL_SUSPENDED", (await shop.QuoteAsync(number)).At("reason"));
        Assert.Equal("TERMINAL_RESUMED", (await ChangeAsync(shop, $"{terminal}/resume")).At("change"));
        Assert.Equal("SUSPENDED", (await ChangeAsync(shop, "suspend")).At("change"));
        Assert.Equal("MERCHANT_SUSPENDED", (await shop.RedeemAsync(number, "000001")).At("reason"));
        Assert.Equal("RESUMED", (await ChangeAsync(shop, "resume")).At("change"));
        Assert.Equal("approved", (await shop.RedeemAsync(number, "000002")).At("outcome"));
        Assert.Equal("ENDED", (await ChangeAsync(shop, "end")).At("change"));
        var refused = await ChangeAsync(shop, "resume");
        Assert.Equal((409, "MERCHANT_ENDED"), (refused.Status, refused.Code));
    }

    private Task<Answered> ChangeAsync(Shop shop, string change) =>
        Http.PostAsync($"/v1/merchants/{shop.MerchantId}/{change}", null, Shop.NextKey());
}
