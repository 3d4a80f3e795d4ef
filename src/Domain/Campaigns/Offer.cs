using System.Text.Json.Serialization;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Campaigns;

/// <summary>One discount rule of a campaign.</summary>
/// <param name="No">Its number within the campaign.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "o")]
[JsonDerivedType(typeof(PercentOff), "percent")]
[JsonDerivedType(typeof(AmountOff), "amount")]
public abstract record Offer(OfferNo No)
{
    /// <summary>The least a basket must total for the offer to apply.</summary>
    internal abstract Fen LeastTotal { get; }

    /// <summary>
    /// What the offer takes off a basket that reaches <see cref="LeastTotal"/>; never more than its total.
    /// </summary>
    public abstract Fen DiscountOn(Fen total);

    /// <summary>A share of the basket, rounded down to the fen and limited by a cap if there is one.</summary>
    public sealed record PercentOff(OfferNo No, BasisPoints Share, Fen? Cap = null) : Offer(No)
    {
        internal override Fen LeastTotal => Fen.Zero;

        public override Fen DiscountOn(Fen total)
        {
            var discount = Share.Of(total);
            return Cap is { } cap ? Fen.Min(discount, cap) : discount;
        }
    }

    /// <summary>An amount off a basket that totals at least the minimum.</summary>
    public sealed record AmountOff(OfferNo No, Fen Off, Fen Minimum) : Offer(No)
    {
        internal override Fen LeastTotal => Minimum;

        public override Fen DiscountOn(Fen total) => Fen.Min(Off, total);
    }
}
