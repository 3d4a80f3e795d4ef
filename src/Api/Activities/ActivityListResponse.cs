using CardPlatform.Api.Reports;
using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Activities;

/// <summary>Part of the list of activities.</summary>
/// <param name="AsOf">Up to where it goes: it follows the journal, a little late.</param>
/// <param name="Items">The activities, newest first.</param>
/// <param name="NextCursor">Where the next page begins; left out on the last one.</param>
internal sealed record ActivityListResponse(
    AsOfResponse AsOf, IReadOnlyList<ActivityLineResponse> Items, string? NextCursor = null)
{
    public static ActivityListResponse From(ActivityList list) => new(
        AsOfResponse.From(list.AsOf), [.. list.Lines.Select(ActivityLineResponse.Of)], list.Next);
}
