using System.Text.Json.Serialization;
using CardPlatform.Domain.Staff;

namespace CardPlatform.Domain.Campaigns;

/// <summary>A version of a campaign that is being prepared.</summary>
/// <param name="No">Its number: 1 for the first, one more for each that is begun beside one in force.</param>
/// <param name="Terms">What it promises.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Makers">Everybody who wrote or edited it: none of them may approve it.</param>
/// <param name="Note">Why it was returned last; null if it was not, or has been edited or approved since.</param>
public sealed record CampaignVersion(
    int No, CampaignTerms Terms, VersionStage Stage, IReadOnlyList<StaffId> Makers, ReturnNote? Note = null)
{
    /// <summary>What a checker approves.</summary>
    [JsonIgnore]
    public ContentHash Hash => ContentHash.Of(Terms);

    internal CampaignVersion Edit(CampaignTerms terms, StaffId maker) => new(
        No, terms, VersionStage.Draft, Makers.Contains(maker) ? Makers : [.. Makers, maker]);
}
