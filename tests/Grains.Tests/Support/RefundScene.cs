using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Refunds;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>Sales and what is given back of them, in one line each.</summary>
internal sealed class RefundScene(Scene scene)
{
    /// <summary>A sale of some articles at 1,000 fen on one line.</summary>
    public async Task<RedemptionId> SellAsync(int n, int quantity)
    {
        var checkout = scene.Checkout(n) with { Basket = new Basket([new BasketLine(quantity, new Fen(1_000))]) };
        var entry = Scene.Decided(await scene.RedeemAsync(checkout)).Entry;
        return Assert.IsType<CheckoutEntry.Redemption>(entry).Id;
    }

    public RefundCheckout Everything(RedemptionId sale) => new(sale, scene.Terminal, scene.NextRequestNo());

    public RefundCheckout Some(RedemptionId sale, int quantity) =>
        Everything(sale) with { Lines = [new RefundLine(1, quantity)] };

    public RefundCheckout Amount(RedemptionId sale, long amount) =>
        Everything(sale) with { Amount = new Fen(amount) };

    public Task<CheckoutAnswer> RefundAsync(RefundCheckout refund) => scene.Merchant.RefundAsync(refund);

    public async Task<Refunded> ApprovedAsync(RefundCheckout refund) =>
        Assert.IsType<CheckoutEntry.Refund>(Scene.Decided(await RefundAsync(refund)).Entry).Facts;

    public async Task<DeclineReason> DeclinedAsync(RefundCheckout refund) =>
        Assert.IsType<CheckoutEntry.Decline>(Scene.Decided(await RefundAsync(refund)).Entry).Facts.Reason;
}
