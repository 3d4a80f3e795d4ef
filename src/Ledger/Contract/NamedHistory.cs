namespace CardPlatform.Ledger;

/// <summary>What a name leads to.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="History">
/// What an activation of it needs; null if that is more than was brought along, and has to be loaded by itself.
/// </param>
public sealed record NamedHistory(StreamId Stream, StreamHistory? History);
