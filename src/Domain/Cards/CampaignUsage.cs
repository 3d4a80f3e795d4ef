using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Cards;

/// <summary>How often a card has used a campaign.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Total">In all.</param>
/// <param name="Day">The last business day on which it did.</param>
/// <param name="OnDay">On that day.</param>
/// <param name="Until">The end of the campaign's span, as it was known at the last use.</param>
public sealed record CampaignUsage(CampaignId Campaign, int Total, BusinessDay Day, int OnDay, DateTimeOffset Until);
