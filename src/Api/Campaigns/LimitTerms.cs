using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>The hard limits of a campaign; none where nothing is said.</summary>
/// <param name="TotalCount">Redemptions in all.</param>
/// <param name="TotalBudget">Discount given in all.</param>
/// <param name="PerDayCount">Redemptions on one day, by all members together.</param>
/// <param name="PerMemberTotal">Redemptions by one member in all.</param>
/// <param name="PerMemberPerDay">Redemptions by one member on one day.</param>
/// <param name="PerMerchantCount">Redemptions at one merchant, by all members together.</param>
internal sealed record LimitTerms(
    [property: Range(1, LimitTerms.Largest)] long? TotalCount = null,
    Amount? TotalBudget = null,
    [property: Range(1, LimitTerms.Largest)] long? PerDayCount = null,
    [property: Range(1, int.MaxValue)] int? PerMemberTotal = null,
    [property: Range(1, int.MaxValue)] int? PerMemberPerDay = null,
    [property: Range(1, LimitTerms.Largest)] long? PerMerchantCount = null)
{
    /// <summary>Far above anything real, and far below where sums of it could overflow.</summary>
    public const long Largest = 1_000_000_000_000_000;

    public static LimitTerms From(CampaignLimits limits) => new(
        limits.TotalCount,
        Amount.From(limits.TotalBudget),
        limits.PerDayCount,
        limits.PerMemberTotal,
        limits.PerMemberPerDay,
        limits.PerMerchantCount);
}
