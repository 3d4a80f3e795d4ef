using CardPlatform.Domain.Cards;

namespace CardPlatform.Api.Cards;

/// <summary>How often a card has used a campaign.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Total">In all.</param>
/// <param name="Day">The last day on which it did.</param>
/// <param name="OnDay">On that day.</param>
internal sealed record CardUsageResponse(string CampaignId, int Total, string Day, int OnDay)
{
    public static CardUsageResponse From(CampaignUsage usage) =>
        new(usage.Campaign.ToString(), usage.Total, usage.Day.ToString(), usage.OnDay);
}
