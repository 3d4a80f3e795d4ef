namespace CardPlatform.Domain.Approval;

/// <summary>Why a version does not take its next step. Each entity has a code of its own for each.</summary>
internal enum ApprovalProblem
{
    /// <summary>No version is under preparation.</summary>
    NothingPrepared,

    /// <summary>It was handed in already.</summary>
    AlreadySubmitted,

    /// <summary>It has not been handed in, so there is nothing to check.</summary>
    NotSubmitted,

    AlreadyApproved,

    /// <summary>Nobody approves what they wrote or edited.</summary>
    OwnWork,

    /// <summary>The content is not the one that the checker has read.</summary>
    ContentChanged,

    /// <summary>Only what was approved is launched.</summary>
    NotApproved,
}
