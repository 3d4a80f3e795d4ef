using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Staff;

namespace CardPlatform.Domain.Approval;

/// <summary>
/// The steps of a version from draft to launch: drafted, submitted, approved by somebody who did not make it, launched;
/// an edit takes it back to the start. Each answers null where the step may be taken.
/// </summary>
internal static class Approving
{
    public static ApprovalProblem? Submit<TTerms>(PreparedVersion<TTerms>? next)
        where TTerms : IPreparedTerms => next switch
        {
            null => ApprovalProblem.NothingPrepared,
            { Stage: not VersionStage.Draft } => ApprovalProblem.AlreadySubmitted,
            _ => null,
        };

    public static ApprovalProblem? Approve<TTerms>(PreparedVersion<TTerms>? next, ContentHash hash, StaffId checker)
        where TTerms : IPreparedTerms
    {
        if (next is null)
            return ApprovalProblem.NothingPrepared;
        if (next.Stage is VersionStage.Draft)
            return ApprovalProblem.NotSubmitted;
        if (next.Stage is VersionStage.Approved)
            return ApprovalProblem.AlreadyApproved;
        if (next.Makers.Contains(checker))
            return ApprovalProblem.OwnWork;
        return next.Hash != hash ? ApprovalProblem.ContentChanged : null;
    }

    public static ApprovalProblem? Return<TTerms>(PreparedVersion<TTerms>? next)
        where TTerms : IPreparedTerms => next switch
        {
            null => ApprovalProblem.NothingPrepared,
            { Stage: VersionStage.Draft } => ApprovalProblem.NotSubmitted,
            _ => null,
        };

    public static ApprovalProblem? Launch<TTerms>(PreparedVersion<TTerms>? next)
        where TTerms : IPreparedTerms => next switch
        {
            null => ApprovalProblem.NothingPrepared,
            { Stage: not VersionStage.Approved } => ApprovalProblem.NotApproved,
            _ => null,
        };
}
