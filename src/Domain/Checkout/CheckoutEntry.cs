using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Checkout;

/// <summary>What the journal says about one checkout.</summary>
/// <param name="Id">Where it says so.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "k")]
[JsonDerivedType(typeof(Redemption), "redemption")]
[JsonDerivedType(typeof(Decline), "decline")]
public abstract record CheckoutEntry(RedemptionId Id)
{
    /// <summary>It was completed.</summary>
    public sealed record Redemption(RedemptionId Id, Redeemed Facts) : CheckoutEntry(Id);

    /// <summary>It was declined.</summary>
    public sealed record Decline(RedemptionId Id, Declined Facts) : CheckoutEntry(Id);
}
