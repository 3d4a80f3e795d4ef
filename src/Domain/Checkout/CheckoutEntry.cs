using System.Text.Json.Serialization;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Domain.Checkout;

/// <summary>What the journal says about one checkout.</summary>
/// <param name="Id">Where it says so.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "k")]
[JsonDerivedType(typeof(Redemption), "redemption")]
[JsonDerivedType(typeof(Decline), "decline")]
[JsonDerivedType(typeof(Hold), "hold")]
[JsonDerivedType(typeof(Capture), "capture")]
[JsonDerivedType(typeof(Void), "void")]
[JsonDerivedType(typeof(Refund), "refund")]
public abstract record CheckoutEntry(RedemptionId Id)
{
    /// <summary>It was completed.</summary>
    public sealed record Redemption(RedemptionId Id, Redeemed Facts) : CheckoutEntry(Id);

    /// <summary>It was declined.</summary>
    public sealed record Decline(RedemptionId Id, Declined Facts) : CheckoutEntry(Id);

    /// <summary>Money was held.</summary>
    public sealed record Hold(RedemptionId Id, Authorized Facts) : CheckoutEntry(Id);

    /// <summary>A hold became a sale.</summary>
    public sealed record Capture(RedemptionId Id, Captured Facts) : CheckoutEntry(Id);

    /// <summary>A hold was given up.</summary>
    public sealed record Void(RedemptionId Id, HoldVoided Facts) : CheckoutEntry(Id);
    /// <summary>It gives back an earlier one, or part of it.</summary>
    public sealed record Refund(RedemptionId Id, Refunded Facts) : CheckoutEntry(Id)
    {
        /// <summary>The sale that it gives back.</summary>
        [JsonIgnore]
        public RedemptionId Sale => new(Id.Card, Facts.Sale);
    }
}
