namespace CardPlatform.Api.Checkout;

/// <summary>The words for what became of a checkout.</summary>
internal static class CheckoutOutcome
{
    public const string Approved = "approved";
    public const string Declined = "declined";
}
