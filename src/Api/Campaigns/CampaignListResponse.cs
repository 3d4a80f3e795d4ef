using CardPlatform.Api.Reports;
using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Campaigns;

/// <summary>Part of the list of campaigns.</summary>
/// <param name="AsOf">Up to where it goes: it follows the journal, a little late.</param>
/// <param name="Items">The campaigns within the officer's union, newest first.</param>
/// <param name="NextCursor">Where the next page begins; left out on the last one.</param>
internal sealed record CampaignListResponse(
    AsOfResponse AsOf, IReadOnlyList<CampaignLineResponse> Items, string? NextCursor = null)
{
    public static CampaignListResponse From(CampaignList list) => new(
        AsOfResponse.From(list.AsOf), [.. list.Lines.Select(CampaignLineResponse.Of)], list.Next);
}
