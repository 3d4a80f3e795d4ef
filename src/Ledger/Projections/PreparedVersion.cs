namespace CardPlatform.Ledger.Projections;

/// <summary>The version of a campaign's terms that is under preparation.</summary>
/// <param name="No">Its number.</param>
/// <param name="Stage">The number of the stage that it has reached.</param>
/// <param name="Hash">What a checker approves.</param>
/// <param name="Makers">Who wrote or edited it: ids without commas.</param>
public sealed record PreparedVersion(int No, short Stage, string Hash, IReadOnlyList<string> Makers);
