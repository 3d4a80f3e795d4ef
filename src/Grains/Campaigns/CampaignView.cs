using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Grains.Campaigns;

/// <summary>A campaign as it stands.</summary>
/// <param name="Campaign">Which.</param>
/// <param name="Version">The last entry that the state includes; it serves as an ETag.</param>
/// <param name="Status">Where it stands at the moment of the reading.</param>
/// <param name="State">How it stands.</param>
[GenerateSerializer, Immutable, Alias("campaign-view")]
public sealed record CampaignView(
    [property: Id(0)] CampaignId Campaign,
    [property: Id(1)] long Version,
    [property: Id(3)] CampaignStatus Status,
    [property: Id(2)] CampaignState State);
