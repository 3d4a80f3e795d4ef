using System.Text.Json.Serialization;
using CardPlatform.Domain.Approval;

namespace CardPlatform.Domain.Campaigns;

/// <summary>A campaign as its events leave it. Immutable: an event makes the next state.</summary>
/// <param name="Phase">What staff have made of it.</param>
/// <param name="TermsVersion">Which version of its terms is in force, or was last: 1 for the first, 0 for none.</param>
/// <param name="Terms">Those terms; null if it was never launched.</param>
/// <param name="Next">The version under preparation; null if there is none.</param>
public sealed record CampaignState(
    CampaignPhase Phase, int TermsVersion, CampaignTerms? Terms, PreparedVersion<CampaignTerms>? Next = null)
{
    /// <summary>The shape of the snapshots that this code writes and reads; it changes when their JSON does.</summary>
    public const int SnapshotFormat = 2;

    public static readonly CampaignState None = new(CampaignPhase.None, 0, null);

    /// <summary>The terms that say most about it: those in force, or else those under preparation.</summary>
    [JsonIgnore]
    public CampaignTerms? Shown => Terms ?? Next?.Terms;

    /// <summary>The terms that its scope is judged by: all that are, or may come to be, in force.</summary>
    internal IEnumerable<CampaignTerms> All =>
        new[] { Terms, Next?.Terms }.OfType<CampaignTerms>();

    public CampaignStatus StatusAt(DateTimeOffset now) => Phase switch
    {
        CampaignPhase.None => CampaignStatus.None,
        CampaignPhase.Paused => CampaignStatus.Paused,
        CampaignPhase.Ended => CampaignStatus.Ended,
        CampaignPhase.Preparing => Next?.Stage switch
        {
            VersionStage.Submitted => CampaignStatus.Submitted,
            VersionStage.Approved => CampaignStatus.Approved,
            _ => CampaignStatus.Draft,
        },
        _ when now < Terms!.Span.From => CampaignStatus.Scheduled,
        _ => now < Terms.InForceUntil ? CampaignStatus.Running : CampaignStatus.Over,
    };

    public CampaignState Apply(CampaignEvent happened) => happened switch
    {
        CampaignEvent.Created created => this with
        {
            Phase = CampaignPhase.Preparing,
            Next = PreparedVersion<CampaignTerms>.First(created.Terms, created.By),
        },
        CampaignEvent.Edited edited => this with
        {
            Next = (Next ?? PreparedVersion<CampaignTerms>.After(TermsVersion, edited.Terms))
                .Edit(edited.Terms, edited.By),
        },
        CampaignEvent.Submitted => this with { Next = Next!.Submit() },
        CampaignEvent.Approved => this with { Next = Next!.Approve() },
        CampaignEvent.Returned returned => this with { Next = Next!.Return(returned.Note) },
        CampaignEvent.Launched or CampaignEvent.Started =>
            new CampaignState(
                Phase is CampaignPhase.Paused ? Phase : CampaignPhase.InForce, Next!.No, Next.Terms),
        CampaignEvent.Paused => this with { Phase = CampaignPhase.Paused },
        CampaignEvent.Resumed => this with { Phase = CampaignPhase.InForce },
        CampaignEvent.Ended or CampaignEvent.Stopped => this with { Phase = CampaignPhase.Ended },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event of a later version."),
    };
}
