namespace CardPlatform.Ledger;

/// <summary>How far an entry took its stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">Its version by this entry.</param>
/// <param name="Position">Where the entry stands.</param>
/// <param name="IsSettled">Whether no entry can still appear before it.</param>
public readonly record struct StreamHead(StreamId Stream, long Version, JournalPosition Position, bool IsSettled);
