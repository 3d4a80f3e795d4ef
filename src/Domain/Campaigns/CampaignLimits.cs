using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Campaigns;

/// <summary>The hard limits of a campaign; null where there is none.</summary>
/// <param name="TotalCount">Redemptions in all; of a benefit, members who get it.</param>
/// <param name="TotalBudget">Discount or benefit given in all, whoever funds it.</param>
/// <param name="PerDayCount">Redemptions on one business day, by all members together.</param>
/// <param name="PerMemberTotal">Redemptions by one member in all.</param>
/// <param name="PerMemberPerDay">Redemptions by one member on one business day.</param>
/// <param name="PerMerchantCount">Redemptions at one merchant, by all members together.</param>
public sealed record CampaignLimits(
    long? TotalCount = null,
    Fen? TotalBudget = null,
    long? PerDayCount = null,
    int? PerMemberTotal = null,
    int? PerMemberPerDay = null,
    long? PerMerchantCount = null)
{
    public static readonly CampaignLimits None = new();
}
