using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>Answers what a basket would cost. Pure: no clock, no I/O, no randomness.</summary>
public static class Quoting
{
    public static Quote Quote(CheckoutCase checkout, QuoteCheckout request)
    {
        if (Admission.Decide(checkout.Card, checkout.Merchant, request.Number, request.Store) is { } reason)
            return Without(checkout, request.Basket, [], reason);

        var considered = new List<ConsideredOffer>(checkout.Campaigns.Count);
        return Pricing.Price(checkout, request.Basket.Total, considered) switch
        {
            BestOffer.Found best => With(checkout, request.Basket, considered, best),
            BestOffer.None none => Without(checkout, request.Basket, considered, none.Reason),
            _ => throw new InvalidOperationException("Pricing finds an offer or none."),
        };
    }

    private static Quote With(
        CheckoutCase checkout, Basket basket, List<ConsideredOffer> considered, BestOffer.Found best)
    {
        var lines = Discounting.Split(basket, best.Discount).Select(part => new Fen(part)).ToArray();
        return new Quote(
            checkout.Now, basket.Total, best.Discount, lines, [Discounting.Apply(best)], considered, Decline: null);
    }

    private static Quote Without(
        CheckoutCase checkout, Basket basket, IReadOnlyList<ConsideredOffer> considered, DeclineReason reason) =>
        new(checkout.Now, basket.Total, Fen.Zero, new Fen[basket.Lines.Count], [], considered, reason);
}
