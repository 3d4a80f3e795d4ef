using CardPlatform.Domain.Approval;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Campaigns;

/// <summary>Decides commands to a campaign. Pure: no clock, no I/O, no randomness.</summary>
/// <remarks>
/// A version is drafted, submitted, approved by somebody who did not make it, and launched; an edit takes it back to
/// the start. A launched campaign is in force within its span, can be paused and resumed, and ends for good. Edits to
/// it make a next version beside the one in force, which goes the same way.
/// </remarks>
public static class CampaignLifecycle
{
    /// <param name="campaign">As it stands.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="unions">Which union lies within which.</param>
    /// <param name="rules">The purses that money can be granted into.</param>
    /// <param name="now">The time.</param>
    public static CampaignDecision Decide(
        CampaignState campaign,
        CampaignCommand command,
        Actor actor,
        IUnionTree unions,
        Rulebook rules,
        DateTimeOffset now)
    {
        if (command is CampaignCommand.Create create)
            return Create(campaign, create.Terms, actor, unions, now);
        if (campaign.Phase is CampaignPhase.None)
            return Refuse(CampaignRefusal.CampaignUnknown);
        if (!campaign.All.All(terms => CampaignScope.Covers(actor, terms, unions)))
            return Refuse(CampaignRefusal.CampaignOutOfScope);
        if (campaign.Phase is CampaignPhase.Ended)
            return Refuse(CampaignRefusal.CampaignStopped);
        return command switch
        {
            CampaignCommand.Edit edit => Edit(campaign, edit.Terms, actor, unions, now),
            CampaignCommand.Submit => Submit(campaign, actor, rules, now),
            CampaignCommand.Approve approve => Approve(campaign, approve.Hash, actor, rules, now),
            CampaignCommand.Return give => Return(campaign, give.Note, actor, now),
            CampaignCommand.Launch => Launch(campaign, actor, rules, now),
            CampaignCommand.Pause => Pause(campaign, actor, now),
            CampaignCommand.Resume => Resume(campaign, actor, now),
            CampaignCommand.End => Accept(new CampaignEvent.Ended(now, actor.Staff)),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Not a command to a campaign."),
        };
    }

    private static CampaignDecision Create(
        CampaignState campaign, CampaignTerms stated, Actor actor, IUnionTree unions, DateTimeOffset now)
    {
        if (campaign.Phase is not CampaignPhase.None)
            return Refuse(CampaignRefusal.CampaignAlreadyCreated);
        var terms = CampaignScope.Complete(stated, actor.Union);
        return ProblemOf(terms, actor, unions, now) is { } problem
            ? problem
            : Accept(new CampaignEvent.Created(now, terms, actor.Staff));
    }

    private static CampaignDecision Edit(
        CampaignState campaign, CampaignTerms stated, Actor actor, IUnionTree unions, DateTimeOffset now)
    {
        var terms = CampaignScope.Complete(stated, campaign.Shown!.Owner ?? actor.Union);
        if (ProblemOf(terms, actor, unions, now) is { } problem)
            return problem;
        if (campaign.Terms is { } launched && launched.Class != terms.Class)
            return Refuse(CampaignRefusal.CampaignClassFixed);
        return Accept(new CampaignEvent.Edited(now, terms, actor.Staff));
    }

    private static CampaignDecision Submit(CampaignState campaign, Actor actor, Rulebook rules, DateTimeOffset now)
    {
        if (Approving.Submit(campaign.Next) is { } problem)
            return Refuse(problem);
        var next = campaign.Next!;
        return AcceptIfSound(next, rules, new CampaignEvent.Submitted(now, next.Hash, actor.Staff));
    }

    private static CampaignDecision Approve(
        CampaignState campaign, ContentHash hash, Actor actor, Rulebook rules, DateTimeOffset now)
    {
        if (Approving.Approve(campaign.Next, hash, actor.Staff) is { } problem)
            return Refuse(problem);
        return AcceptIfSound(campaign.Next!, rules, new CampaignEvent.Approved(now, hash, actor.Staff));
    }

    private static CampaignDecision Return(
        CampaignState campaign, ReturnNote note, Actor actor, DateTimeOffset now) =>
        Approving.Return(campaign.Next) is { } problem
            ? Refuse(problem)
            : Accept(new CampaignEvent.Returned(now, note, actor.Staff));

    private static CampaignDecision Launch(CampaignState campaign, Actor actor, Rulebook rules, DateTimeOffset now)
    {
        if (campaign.Next is not { } next)
            return Refuse(CampaignRefusal.CampaignAlreadyStarted);
        if (Approving.Launch(next) is { } problem)
            return Refuse(problem);
        return AcceptIfSound(next, rules, new CampaignEvent.Launched(now, next.No, actor.Staff));
    }

    private static CampaignDecision Pause(CampaignState campaign, Actor actor, DateTimeOffset now) =>
        campaign.Phase switch
        {
            CampaignPhase.Preparing => Refuse(CampaignRefusal.CampaignNotRunning),
            CampaignPhase.Paused => Refuse(CampaignRefusal.CampaignAlreadyPaused),
            _ => Accept(new CampaignEvent.Paused(now, actor.Staff)),
        };

    private static CampaignDecision Resume(CampaignState campaign, Actor actor, DateTimeOffset now)
    {
        if (campaign.Phase is not CampaignPhase.Paused)
            return Refuse(CampaignRefusal.CampaignNotPaused);
        return campaign.InForceUntil <= now
            ? Refuse(CampaignRefusal.CampaignOver)
            : Accept(new CampaignEvent.Resumed(now, actor.Staff));
    }

    /// <summary>Since a version was written its span may have ended, and its purse may not be declared.</summary>
    private static CampaignDecision AcceptIfSound(
        PreparedVersion<CampaignTerms> version, Rulebook rules, CampaignEvent happens)
    {
        if (version.Terms.Span.Until <= happens.At)
            return Refuse(CampaignRefusal.CampaignOver);
        return version.Terms.Offers.OfType<Offer.Benefit>().All(benefit => rules.Find(benefit.Purse) is not null)
            ? Accept(happens)
            : Refuse(CampaignRefusal.CampaignPurseUndeclared);
    }

    private static CampaignDecision.Refused? ProblemOf(
        CampaignTerms terms, Actor actor, IUnionTree unions, DateTimeOffset now)
    {
        if (TermsCheck.ProblemOf(terms) is { } problem)
            return new CampaignDecision.Refused(CampaignRefusal.CampaignTermsInvalid, problem);
        if (!CampaignScope.Covers(actor, terms, unions))
            return Refuse(CampaignRefusal.CampaignOutOfScope);
        return terms.Span.Until <= now ? Refuse(CampaignRefusal.CampaignOver) : null;
    }

    private static CampaignDecision.Accepted Accept(CampaignEvent happens) => new(happens);

    private static CampaignDecision.Refused Refuse(CampaignRefusal reason) => new(reason);

    private static CampaignDecision.Refused Refuse(ApprovalProblem problem) => Refuse(problem switch
    {
        ApprovalProblem.NothingPrepared => CampaignRefusal.CampaignNothingPrepared,
        ApprovalProblem.AlreadySubmitted => CampaignRefusal.CampaignAlreadySubmitted,
        ApprovalProblem.NotSubmitted => CampaignRefusal.CampaignNotSubmitted,
        ApprovalProblem.AlreadyApproved => CampaignRefusal.CampaignAlreadyApproved,
        ApprovalProblem.OwnWork => CampaignRefusal.CampaignOwnWork,
        ApprovalProblem.ContentChanged => CampaignRefusal.CampaignContentChanged,
        ApprovalProblem.NotApproved => CampaignRefusal.CampaignNotApproved,
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "Not a problem of approval."),
    });
}
