namespace CardPlatform.Grains.Reports;

/// <summary>What a campaign was used for.</summary>
/// <param name="AsOf">Up to where.</param>
/// <param name="Lines">One for each day, merchant or city, by its key.</param>
/// <param name="HasMore">Whether more follow.</param>
[GenerateSerializer, Immutable, Alias("campaign-report")]
public sealed record CampaignReport(
    [property: Id(0)] AsOf AsOf,
    [property: Id(1)] IReadOnlyList<CampaignReportLine> Lines,
    [property: Id(2)] bool HasMore);
