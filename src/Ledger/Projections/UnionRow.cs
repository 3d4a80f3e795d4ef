namespace CardPlatform.Ledger.Projections;

/// <summary>A union.</summary>
/// <param name="Union">Its id.</param>
/// <param name="Parent">The union right above it, if any.</param>
/// <param name="City">The code of its city; null for one of the whole province.</param>
/// <param name="Name">What it is called.</param>
public sealed record UnionRow(long Union, long? Parent, int? City, string Name);
