using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// Finds what the purses on a card pay of what discounts have left. Pure: no clock, no I/O, no randomness.
/// </summary>
public static class Paying
{
    /// <param name="checkout">What it is decided by.</param>
    /// <param name="basket">What is bought.</param>
    /// <param name="priced">What discounts have taken off it.</param>
    /// <param name="request">What the member wants; null to pay nothing from purses.</param>
    public static Payment Plan(CheckoutCase checkout, Basket basket, Priced priced, PayRequest? request)
    {
        if (request is null)
            return Payment.None(basket.Lines.Count);

        var net = basket.Total - priced.Discount;
        var asked = Fen.Min(request.Max ?? net, net);
        var drawn = Drawing.From(DrawCase.Of(checkout), asked, request.Purses, priced.Discount > Fen.Zero);
        return new Payment(
            drawn.Slices, Split(basket, priced, drawn.Total), drawn.Total, asked - drawn.Total, drawn.Skipped);
    }

    // In proportion to what discounts have left of each line, so no line is paid more than it costs.
    private static Fen[] Split(Basket basket, Priced priced, Fen total)
    {
        Span<long> nets = stackalloc long[basket.Lines.Count];
        for (var i = 0; i < nets.Length; i++)
            nets[i] = (basket.Lines[i].Total - priced.Lines[i]).Value;
        return [.. LargestRemainder.Split(total.Value, nets).Select(part => new Fen(part))];
    }
}
