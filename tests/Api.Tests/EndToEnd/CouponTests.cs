using System.Text.Json.Nodes;
using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>Coupons and terms of every kind, over HTTP.</summary>
public sealed class CouponTests(Platform platform) : IClassFixture<Platform>
{
    private const string Head =
        """
        "name":{"zh":"抢券","en":"Coupons"},"firstDay":"2026-01-01","lastDay":"2030-12-31",
        "funding":{"unionBasisPoints":10000}
        """;

    private HttpClient Http => platform.Http;

    [Fact]
    public async Task Coupon_ClaimedAndUsed_IsListedAndNamedInTheAnswers()
    {
        var shop = await Shop.OpenAsync(Http);
        var (card, number) = await Shop.IssueAsync(Http);
        var campaign = await LaunchAsync(
            """
            "offers":[{"no":1,"coupon":{"gives":{"amountOff":{"off":{"amountFen":1900},"minimum":{"amountFen":2000}}},
            "validDays":7,"claims":{"total":1}}}]
            """);

        var claimed = await ClaimAsync(campaign, number);
        Assert.Equal((201, "claimed"), (claimed.Status, claimed.At("outcome")));
        var coupon = claimed.At("coupon.couponId");

        var listed = await Http.AskAsync($"/v1/cards/{card}/coupons");
        Assert.Equal((coupon, "open"), (At(listed, "coupons.0.couponId"), At(listed, "coupons.0.status")));
        var redeemed = await shop.RedeemAsync(number, "c-1");
        Assert.Equal((201, coupon), (redeemed.Status, At(redeemed, "offers.0.couponId")));
        Assert.Equal("used", At(await Http.AskAsync($"/v1/cards/{card}/coupons"), "coupons.0.status"));

        var (_, late) = await Shop.IssueAsync(Http);
        var declined = await ClaimAsync(campaign, late);
        Assert.Equal(
            (200, "declined", "COUPONS_SOLD_OUT"),
            (declined.Status, declined.At("outcome"), declined.At("reason")));
    }

    [Fact]
    public async Task Decline_ForOffers_SaysWhichCameClosest()
    {
        var shop = await Shop.OpenAsync(Http, """{"perMemberTotal":1}""");
        var (_, number) = await Shop.IssueAsync(Http);
        await shop.RedeemAsync(number, "s-1");

        var declined = await shop.RedeemAsync(number, "s-2");

        Assert.Equal((200, "MEMBER_LIMIT_REACHED"), (declined.Status, declined.At("reason")));
        Assert.Equal("MEMBER_LIMIT_REACHED", At(declined, "skipped.0.code"));
        Assert.Equal(shop.CampaignId, At(declined, "skipped.0.campaignId"));
    }

    [Theory]
    [InlineData(
        """{"no":1,"tiers":[{"minimum":{"amountFen":100},"off":{"amountFen":-1}}]}""",
        "offers[0].tiers[0].off.amountFen")]
    [InlineData("""{"no":1,"fixedPrice":{"price":{"amountFen":100},"skus":["a b"]}}""", "offers[0].fixedPrice.skus[0]")]
    [InlineData("""{"no":1,"coupon":{"gives":{},"validDays":7}}""", "offers[0].coupon.gives")]
    [InlineData("""{"no":1}""", "offers[0]")]
    public async Task Terms_WithAnOfferThatIsWrong_NameTheField(string offer, string field)
    {
        var answered = await Http.PostAsync("/v1/campaigns", $$"""{{{Head}},"offers":[{{offer}}]}""", Shop.NextKey());

        Assert.Equal((400, field), (answered.Status, At(answered, "errors.0.field")));
    }

    [Fact]
    public async Task Terms_OfEveryKind_ReadBackAsTheyWereSent()
    {
        const string offers =
            """
            [{"no":1,"tiers":[{"minimum":{"amountFen":100},"off":{"amountFen":10}}],"categories":["food"]},
            {"no":2,"fixedPrice":{"price":{"amountFen":100},"skus":["A-1"],"maxUnits":2}}]
            """;
        const string rest =
            """
            "audience":{"cities":[410100],"tags":["hardship"],"gender":"FEMALE",
            "birthday":{"month":true},"joinedBefore":"2020-01-01","minCardAgeDays":30},
            "places":{"categories":["supermarket"],"cities":[410100]},
            "calendar":{"weekdays":["FRIDAY"],"holidays":"EXCLUDED","windows":[{"from":"22:00","until":"02:00"}]},
            "stacking":{"withOthers":true,"group":"may-day"},"lastFen":"REDUCE","refund":"CLAW_BACK",
            "limits":{"perMerchantCount":5}
            """;
        var created = await Http.PostAsync(
            "/v1/campaigns", $$"""{{{Head}},"offers":{{offers}},{{rest}}}""", Shop.NextKey());
        Assert.Equal(201, created.Status);

        var read = await Http.AskAsync(created.Header("Location")!);

        foreach (var said in new[]
        {
            "\"gender\":\"FEMALE\"", "\"joinedBefore\":\"2020-01-01\"", "\"weekdays\":[\"FRIDAY\"]",
            "\"holidays\":\"EXCLUDED\"", "\"from\":\"22:00\"", "\"group\":\"may-day\"", "\"lastFen\":\"REDUCE\"",
            "\"refund\":\"CLAW_BACK\"", "\"perMerchantCount\":5", "\"skus\":[\"A-1\"]", "\"maxUnits\":2",
            "\"categories\":[\"food\"]", "\"minCardAgeDays\":30", "\"month\":true",
        })
            Assert.Contains(said, read.Text, StringComparison.Ordinal);
    }

    private static string At(Answered answered, string path) => path.Split('.').Aggregate(
        (JsonNode?)answered.Json,
        (node, name) => int.TryParse(name, out var index) ? node?[index] : node?[name])?.ToString() ?? "";

    private async Task<string> LaunchAsync(string offers)
    {
        var created = await Http.PostAsync("/v1/campaigns", $$"""{{{Head}},{{offers}}}""", Shop.NextKey());
        Assert.Equal(201, created.Status);
        await Shop.LaunchAsync(Http, created.Header("Location")!);
        return created.At("campaignId");
    }

    private Task<Answered> ClaimAsync(string campaign, string number) => Http.PostAsync(
        $"/v1/campaigns/{campaign}/claims", $$"""{"cardNumber":"{{number}}"}""", Shop.NextKey());
}
