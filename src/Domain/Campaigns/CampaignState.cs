namespace CardPlatform.Domain.Campaigns;

/// <summary>A campaign as its events leave it. Immutable: an event makes the next state.</summary>
/// <param name="Status">Where it stands in its life.</param>
/// <param name="TermsVersion">Which version of its terms is in force: 1 for the first.</param>
/// <param name="Terms">Those terms; null only before it is created.</param>
public sealed record CampaignState(CampaignStatus Status, int TermsVersion, CampaignTerms? Terms)
{
    /// <summary>The shape of the snapshots that this code writes and reads; it changes when their JSON does.</summary>
    public const int SnapshotFormat = 1;

    public static readonly CampaignState None = new(CampaignStatus.None, 0, null);

    public CampaignState Apply(CampaignEvent happened) => happened switch
    {
        CampaignEvent.Created created => new CampaignState(CampaignStatus.Draft, TermsVersion + 1, created.Terms),
        CampaignEvent.Started => this with { Status = CampaignStatus.Running },
        CampaignEvent.Stopped => this with { Status = CampaignStatus.Stopped },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event of a later version."),
    };
}
