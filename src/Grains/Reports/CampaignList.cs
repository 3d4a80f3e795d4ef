namespace CardPlatform.Grains.Reports;

/// <summary>Part of the list of campaigns.</summary>
/// <param name="AsOf">Up to where it goes.</param>
/// <param name="Lines">The campaigns, newest first.</param>
/// <param name="Next">What the next page follows; null if there is none.</param>
[GenerateSerializer, Immutable, Alias("campaign-list")]
public sealed record CampaignList(
    [property: Id(0)] AsOf AsOf,
    [property: Id(1)] IReadOnlyList<CampaignListLine> Lines,
    [property: Id(2)] string? Next);
