using System.Text.Json.Serialization;
using CardPlatform.Domain.Approval;

namespace CardPlatform.Domain.Campaigns;

/// <summary>A campaign as its events leave it. Immutable: an event makes the next state.</summary>
/// <param name="Phase">What staff have made of it.</param>
/// <param name="TermsVersion">Which version of its terms is in force, or was last: 1 for the first, 0 for none.</param>
/// <param name="Terms">Those terms; null if it was never launched.</param>
/// <param name="Next">The version under preparation; null if there is none.</param>
/// <param name="CouponsUntil">Until when coupons of any version may be held; null if there never were any.</param>
public sealed record CampaignState(
    CampaignPhase Phase,
    int TermsVersion,
    CampaignTerms? Terms,
    PreparedVersion<CampaignTerms>? Next = null,
    DateTimeOffset? CouponsUntil = null)
{
    /// <summary>The shape of the snapshots that this code writes and reads; it changes when their JSON does.</summary>
    public const int SnapshotFormat = 3;

    public static readonly CampaignState None = new(CampaignPhase.None, 0, null);

    /// <summary>The terms that say most about it: those in force, or else those under preparation.</summary>
    [JsonIgnore]
    public CampaignTerms? Shown => Terms ?? Next?.Terms;

    /// <summary>
    /// The first moment from which on it can do nothing any more. Coupons of an earlier version keep it in force as
    /// long as they were promised to last.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset InForceUntil =>
        CouponsUntil is { } coupons && coupons > Shown!.InForceUntil ? coupons : Shown!.InForceUntil;

    /// <summary>The terms that its scope is judged by: all that are, or may come to be, in force.</summary>
    internal IEnumerable<CampaignTerms> All =>
        new[] { Terms, Next?.Terms }.OfType<CampaignTerms>();

    public CampaignStatus StatusAt(DateTimeOffset now) => StatusOf(
        Phase, Next?.Stage, Terms?.Span.From ?? default, Terms is null ? default : InForceUntil, now);

    /// <summary>What the clock makes of a phase.</summary>
    /// <param name="phase">What staff have made of the campaign.</param>
    /// <param name="next">The stage of the version under preparation; null if there is none.</param>
    /// <param name="from">When the terms in force begin; of no meaning without any.</param>
    /// <param name="inForceUntil">The <see cref="InForceUntil"/> of the state; likewise.</param>
    /// <param name="now">The time.</param>
    public static CampaignStatus StatusOf(
        CampaignPhase phase,
        VersionStage? next,
        DateTimeOffset from,
        DateTimeOffset inForceUntil,
        DateTimeOffset now) => phase switch
        {
            CampaignPhase.None => CampaignStatus.None,
            CampaignPhase.Paused => CampaignStatus.Paused,
            CampaignPhase.Ended => CampaignStatus.Ended,
            CampaignPhase.Preparing => next switch
            {
                VersionStage.Submitted => CampaignStatus.Submitted,
                VersionStage.Approved => CampaignStatus.Approved,
                _ => CampaignStatus.Draft,
            },
            _ when now < from => CampaignStatus.Scheduled,
            _ => now < inForceUntil ? CampaignStatus.Running : CampaignStatus.Over,
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
                Phase is CampaignPhase.Paused ? Phase : CampaignPhase.InForce,
                Next!.No,
                Next.Terms,
                CouponsUntil: Latest(CouponsUntil, Next.Terms)),
        CampaignEvent.Paused => this with { Phase = CampaignPhase.Paused },
        CampaignEvent.Resumed => this with { Phase = CampaignPhase.InForce },
        CampaignEvent.Ended or CampaignEvent.Stopped => this with { Phase = CampaignPhase.Ended },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event of a later version."),
    };

    private static DateTimeOffset? Latest(DateTimeOffset? coupons, CampaignTerms terms)
    {
        if (terms.Class is not CampaignClass.Coupons)
            return coupons;
        return coupons > terms.InForceUntil ? coupons : terms.InForceUntil;
    }
}
