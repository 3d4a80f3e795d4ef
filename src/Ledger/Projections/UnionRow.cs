namespace CardPlatform.Ledger.Projections;

/// <summary>A union, and the one it lies within; null for the highest.</summary>
public sealed record UnionRow(long Union, long? Parent, int City, string Name);
