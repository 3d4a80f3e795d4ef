using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;

namespace CardPlatform.Api.Campaigns;

/// <summary>Who pays for the discounts: shares that sum to 10,000 basis points.</summary>
internal sealed record FundingTerms(
    [property: Range(0, BasisPoints.Whole)] int UnionBasisPoints = 0,
    [property: Range(0, BasisPoints.Whole)] int MerchantBasisPoints = 0,
    [property: Range(0, BasisPoints.Whole)] int SponsorBasisPoints = 0)
{
    public static FundingTerms From(FundingSplit split) =>
        new(split.Union.Value, split.Merchant.Value, split.Sponsor.Value);
}
