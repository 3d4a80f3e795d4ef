using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>One discount rule: exactly one of the two kinds.</summary>
/// <param name="No">Its number within the campaign: 1 to 99.</param>
/// <param name="PercentOff">A share of the basket.</param>
/// <param name="AmountOff">An amount off.</param>
internal sealed record OfferTerms(
    [property: Range(1, OfferNo.Max)] int No,
    PercentOffTerms? PercentOff = null,
    AmountOffTerms? AmountOff = null)
{
    public static OfferTerms From(Offer offer) => offer switch
    {
        Offer.PercentOff percent => new(
            percent.No.Value, PercentOff: new PercentOffTerms(percent.Share.Value, Amount.From(percent.Cap))),
        Offer.AmountOff amount => new(amount.No.Value, AmountOff: new AmountOffTerms(amount.Off, amount.Minimum)),
        _ => throw new UnreachableException(),
    };
}
