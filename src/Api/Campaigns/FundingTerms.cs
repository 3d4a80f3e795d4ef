using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>Who pays for the discounts: shares that sum to 10,000 basis points.</summary>
internal sealed record FundingTerms(
    int UnionBasisPoints = 0, int MerchantBasisPoints = 0, int SponsorBasisPoints = 0)
{
    public static FundingTerms From(FundingSplit split) =>
        new(split.Union.Value, split.Merchant.Value, split.Sponsor.Value);
}
