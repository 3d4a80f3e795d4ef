using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Checkout;

/// <summary>Who pays for a discount: parts that sum to it.</summary>
internal sealed record FundingResponse(Amount Union, Amount Merchant, Amount Sponsor)
{
    public static FundingResponse From(Funding funding) => new(funding.Union, funding.Merchant, funding.Sponsor);
}
