using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Grains.Reports;

/// <summary>Which campaigns a list is of.</summary>
/// <param name="Page">Part of it: a page is followed by <see cref="CampaignList.Next"/>.</param>
/// <param name="Status">Where they stand at the moment of the reading; null for anywhere.</param>
/// <param name="Next">What stage their version under preparation has reached; null for any, and for none.</param>
[GenerateSerializer, Immutable, Alias("campaign-list-query")]
public sealed record CampaignListQuery(
    [property: Id(0)] PageRequest Page,
    [property: Id(1)] CampaignStatus? Status,
    [property: Id(2)] VersionStage? Next);
