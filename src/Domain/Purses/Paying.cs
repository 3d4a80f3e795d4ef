using CardPlatform.Domain.Checkout;

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
    public static Payment Plan(CheckoutCase checkout, Basket basket, Priced priced, PayRequest? request) =>
        Payment.None(basket.Lines.Count);
}
