using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Checkout;

/// <summary>Answers what a basket would cost. Pure: no clock, no I/O, no randomness.</summary>
public static class Quoting
{
    public static Quote Quote(CheckoutCase checkout, QuoteCheckout request)
    {
        var basket = request.Basket;
        var reason = Admission.Decide(checkout.Card, checkout.Merchant, request.Number, request.Store)
            ?? NamedCoupons.Decide(checkout.Card.Coupons, request.Coupons, checkout.Now);
        if (reason is not null)
        {
            return new Quote(
                checkout.Now,
                basket.Total,
                Fen.Zero,
                new Fen[basket.Lines.Count],
                [],
                [],
                Payment.None(basket.Lines.Count),
                reason);
        }

        var considered = new OfferReport(checkout.Campaigns.Count);
        var priced = Pricing.Price(checkout, basket, request.Coupons, considered);
        var payment = Paying.Plan(checkout, basket, priced, request.Pay);
        return new Quote(
            checkout.Now,
            basket.Total,
            priced.Discount,
            priced.Lines,
            priced.Applied,
            considered,
            payment,
            Redeeming.Refusal(priced, payment, request.Pay));
    }
}
