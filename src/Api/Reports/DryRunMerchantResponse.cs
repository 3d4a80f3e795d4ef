using System.Globalization;
using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Reports;

/// <summary>What a dry run would have given at one merchant.</summary>
internal sealed record DryRunMerchantResponse(
    string MerchantId, string? MerchantName, long AppliedCount, Balance Discount)
{
    public static DryRunMerchantResponse From(DryRunMerchant merchant) => new(
        merchant.Merchant.ToString(CultureInfo.InvariantCulture),
        merchant.Name,
        merchant.Applied,
        new Balance(merchant.Discount));
}
