using System.Text.Json.Serialization;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Campaigns;

/// <summary>
/// What a campaign gives: a discount at the counter, a coupon for one, or money into a purse. The offers of one
/// campaign are of one class (<see cref="CampaignClass"/>).
/// </summary>
/// <param name="No">Its number within the campaign.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "o")]
[JsonDerivedType(typeof(PercentOff), "percent")]
[JsonDerivedType(typeof(AmountOff), "amount")]
[JsonDerivedType(typeof(Tiers), "tiers")]
[JsonDerivedType(typeof(FixedPrice), "fixed")]
[JsonDerivedType(typeof(Benefit), "benefit")]
[JsonDerivedType(typeof(Coupon), "coupon")]
public abstract record Offer(OfferNo No)
{
    /// <summary>Takes something off a basket, or off the lines of it that it is about.</summary>
    /// <param name="No">Its number within the campaign.</param>
    /// <param name="Categories">About lines of these categories only; null for every line.</param>
    [JsonPolymorphic(TypeDiscriminatorPropertyName = "o")]
    [JsonDerivedType(typeof(PercentOff), "percent")]
    [JsonDerivedType(typeof(AmountOff), "amount")]
    [JsonDerivedType(typeof(Tiers), "tiers")]
    [JsonDerivedType(typeof(FixedPrice), "fixed")]
    public abstract record Discount(OfferNo No, IReadOnlyList<CategoryCode>? Categories) : Offer(No)
    {
        public const int MaxCategories = 50;

        /// <summary>The least that its lines must total for it to apply.</summary>
        internal virtual Fen LeastTotal => Fen.Zero;

        /// <summary>What it takes off lines that total this; never more than their total.</summary>
        public virtual Fen DiscountOn(Fen total) => Fen.Zero;
    }

    /// <summary>折扣: a share of its lines, rounded down to the fen and limited by a cap if there is one.</summary>
    public sealed record PercentOff(
        OfferNo No, BasisPoints Share, Fen? Cap = null, IReadOnlyList<CategoryCode>? Categories = null)
        : Discount(No, Categories)
    {
        public override Fen DiscountOn(Fen total)
        {
            var discount = Share.Of(total);
            return Cap is { } cap ? Fen.Min(discount, cap) : discount;
        }
    }

    /// <summary>立减: an amount off lines that total at least the minimum.</summary>
    public sealed record AmountOff(
        OfferNo No, Fen Off, Fen Minimum, IReadOnlyList<CategoryCode>? Categories = null)
        : Discount(No, Categories)
    {
        internal override Fen LeastTotal => Minimum;

        public override Fen DiscountOn(Fen total) => total < Minimum ? Fen.Zero : Fen.Min(Off, total);
    }

    /// <summary>满减: the more its lines total, the more is taken off.</summary>
    /// <param name="No">Its number within the campaign.</param>
    /// <param name="Steps">In ascending order of minimum and of what is taken off; the highest reached applies.</param>
    /// <param name="Categories">About lines of these categories only; null for every line.</param>
    public sealed record Tiers(
        OfferNo No, IReadOnlyList<Tier> Steps, IReadOnlyList<CategoryCode>? Categories = null)
        : Discount(No, Categories)
    {
        public const int MaxSteps = 10;

        internal override Fen LeastTotal => Steps.Count > 0 ? Steps[0].Minimum : Fen.Zero;

        public override Fen DiscountOn(Fen total) => StepOn(total) is { } step ? Fen.Min(step.Off, total) : Fen.Zero;

        /// <summary>The highest step that lines of this total reach; null if none.</summary>
        public Tier? StepOn(Fen total)
        {
            for (var i = Steps.Count - 1; i >= 0; i--)
            {
                if (Steps[i].Minimum <= total)
                    return Steps[i];
            }

            return null;
        }
    }

    /// <summary>一口价: certain articles for a price of their own, the dearest units first.</summary>
    /// <param name="No">Its number within the campaign.</param>
    /// <param name="Price">What one unit then costs.</param>
    /// <param name="Skus">These articles; null for all of <paramref name="Categories"/>.</param>
    /// <param name="MaxUnits">So many units in one checkout; null for any number.</param>
    /// <param name="Categories">Articles of these categories; null for all of <paramref name="Skus"/>.</param>
    public sealed record FixedPrice(
        OfferNo No,
        Fen Price,
        IReadOnlyList<Sku>? Skus = null,
        int? MaxUnits = null,
        IReadOnlyList<CategoryCode>? Categories = null)
        : Discount(No, Categories)
    {
        public const int MaxSkus = 200;
    }

    /// <summary>
    /// 福利: money into a purse, once for every member of the audience. One rule, materialised on a card at its first
    /// touch.
    /// </summary>
    /// <param name="No">Its number within the campaign.</param>
    /// <param name="Purse">Which purse.</param>
    /// <param name="Amount">How much for each member.</param>
    /// <param name="Valid">When the money may be spent.</param>
    public sealed record Benefit(OfferNo No, PurseCode Purse, Fen Amount, Interval Valid) : Offer(No);

    /// <summary>优惠券: a coupon to claim, and to use for a discount later.</summary>
    /// <param name="No">Its number within the campaign.</param>
    /// <param name="Gives">The discount that it is used for; what was claimed holds, even if this changes.</param>
    /// <param name="ValidDays">
    /// For how many days of 24 hours from its claim it can be used, also after the campaign's span.
    /// </param>
    /// <param name="Claims">How many may be claimed.</param>
    /// <param name="ClaimUntil">Until when it may be claimed; null for as long as the campaign's span.</param>
    public sealed record Coupon(
        OfferNo No, Discount Gives, int ValidDays, ClaimLimits Claims, DateTimeOffset? ClaimUntil = null) : Offer(No)
    {
        public const int MaxValidDays = 366;
    }
}
