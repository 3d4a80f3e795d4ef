namespace CardPlatform.Harness.Loops;

/// <summary>What an answer counts as.</summary>
internal enum Verdict
{
    /// <summary>What was asked for was done.</summary>
    Completed,

    /// <summary>A certain no.</summary>
    Declined,

    /// <summary>An error: nothing that a healthy server answers to these requests.</summary>
    Failed,
}
