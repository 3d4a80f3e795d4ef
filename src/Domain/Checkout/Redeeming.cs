using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// Decides a redemption, in the precedence of <see cref="DeclineReason"/>. Pure: no clock, no I/O, no randomness.
/// </summary>
public static class Redeeming
{
    public static RedemptionDecision Decide(CheckoutCase checkout, RedeemCheckout request)
    {
        if (Admission.Decide(checkout.Card, checkout.Merchant, request.Number, request.Store) is { } reason)
            return Decline(checkout, request, reason);
        return Pricing.Price(checkout, request.Basket.Total) switch
        {
            BestOffer.None none => Decline(checkout, request, none.Reason),
            BestOffer.Found best when request.Basket.Total - best.Discount > request.ExpectedPayable =>
                Decline(checkout, request, DeclineReason.PriceChanged),
            BestOffer.Found best => Approve(checkout, request, best),
            _ => throw new InvalidOperationException("Pricing finds an offer or none."),
        };
    }

    private static RedemptionDecision.Approved Approve(
        CheckoutCase checkout, RedeemCheckout request, BestOffer.Found best)
    {
        var basket = request.Basket;
        var parts = Discounting.Split(basket, best.Discount);
        var lines = new RedeemedLine[parts.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = basket.Lines[i];
            lines[i] = new RedeemedLine(line.Quantity, line.UnitPrice, new Fen(parts[i]), line.Category, line.Sku);
        }

        var redeemed = new Redeemed(
            checkout.Now,
            checkout.Merchant.Terminal,
            checkout.Merchant.Store,
            request.RequestNo,
            lines,
            basket.Total,
            best.Discount,
            [Discounting.Apply(best)]);
        return new RedemptionDecision.Approved(redeemed, [best.Campaign]);
    }

    private static RedemptionDecision.Refused Decline(
        CheckoutCase checkout, RedeemCheckout request, DeclineReason reason) =>
        new(new Declined(
            checkout.Now,
            checkout.Merchant.Terminal,
            checkout.Merchant.Store,
            request.RequestNo,
            request.Basket.Total,
            reason));
}
