namespace CardPlatform.Ledger.Projections;

/// <summary>How far the read models have come.</summary>
/// <param name="Format">Of the code that wrote them; 0 if they wait to be built anew.</param>
/// <param name="Position">The newest entry that is in them.</param>
/// <param name="AsOf">When that entry was recorded; null if there is none.</param>
public sealed record ProjectionProgress(int Format, JournalPosition Position, DateTimeOffset? AsOf);
