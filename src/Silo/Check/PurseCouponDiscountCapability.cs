using System.Text.Json.Nodes;

namespace CardPlatform.Silo.Check;

/// <summary>
/// One redemption takes a discount and a coupon off, and a purse pays part of the rest: all or none of it.
/// </summary>
internal sealed class PurseCouponDiscountCapability() : Capability("purse-coupon-discount")
{
    private const int DiscountFen = 200;
    private const int CouponFen = 300;
    private const int PurseFen = 1000;

    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var discount = await LaunchAsync(context, AmountOff(DiscountFen), cancellationToken);
        var coupons = await LaunchAsync(context, Coupon(), cancellationToken);
        var claimed = await context.Server.PostAsync(
            $"{coupons}/claims",
            new JsonObject { ["cardNumber"] = context.Ids.CardNumber },
            CheckContext.Maker,
            cancellationToken);
        claimed.Expect(201).Expect("outcome", "claimed");
        var coupon = claimed["coupon.couponId"]!.ToString();

        var request = context.RedeemRequest(context.Ids.CardNumber, context.NextRequestNo());
        request["coupons"] = new JsonArray(coupon);
        request["pay"] = new JsonObject { ["maxFen"] = PurseFen, ["allOrNothing"] = true };
        (await context.Server.PostAsync("/v1/redemptions", request, cancellationToken)).Expect(201)
            .Expect("discount.amountFen", $"{DiscountFen + CouponFen}")
            .Expect("paid.0.paid.amountFen", $"{PurseFen}")
            .Expect("payable.amountFen", $"{2500 - DiscountFen - CouponFen - PurseFen}");

        // The coupon is gone; a checkout that names it is declined as a whole, the purse included.
        request["requestNo"] = context.NextRequestNo();
        (await context.Server.PostAsync("/v1/redemptions", request, cancellationToken)).Expect(200)
            .Expect("outcome", "declined")
            .Expect("reason", "COUPON_USED");
        foreach (var campaign in new[] { discount, coupons })
        {
            (await context.Server.PostAsync($"{campaign}/end", null, CheckContext.Maker, cancellationToken))
                .Expect(200);
        }
    }

    private static async Task<string> LaunchAsync(
        CheckContext context, JsonObject offer, CancellationToken cancellationToken)
    {
        var created = await context.Server.PostAsync(
            "/v1/campaigns", Terms(offer), CheckContext.Maker, cancellationToken);
        var campaign = $"/v1/campaigns/{created.Expect(201)["campaignId"]}";
        await context.ApproveAsync(campaign, cancellationToken);
        (await context.Server.PostAsync($"{campaign}/launch", null, CheckContext.Maker, cancellationToken)).Expect(200);
        return campaign;
    }

    private static JsonObject AmountOff(int offFen) => new()
    {
        ["amountOff"] = new JsonObject
        {
            ["off"] = new JsonObject { ["amountFen"] = offFen },
            ["minimum"] = new JsonObject { ["amountFen"] = 1000 },
        },
    };

    private static JsonObject Coupon() => new()
    {
        ["coupon"] = new JsonObject { ["gives"] = AmountOff(CouponFen), ["validDays"] = 7 },
    };

    private static JsonObject Terms(JsonObject offer)
    {
        offer["no"] = 1;
        var now = TimeProvider.System.GetUtcNow();
        return new JsonObject
        {
            ["name"] = new JsonObject { ["zh"] = "三重优惠", ["en"] = "All three" },
            ["from"] = now.AddDays(-1),
            ["until"] = now.AddDays(1),
            ["offers"] = new JsonArray(offer),
            ["funding"] = new JsonObject { ["unionBasisPoints"] = 10_000 },
            ["stacking"] = new JsonObject { ["withOthers"] = true },
        };
    }
}
