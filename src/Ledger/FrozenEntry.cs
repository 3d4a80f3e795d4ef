namespace CardPlatform.Ledger;

/// <summary>An entry, and the snapshot that was taken at its version, if that is the one kept.</summary>
public readonly record struct FrozenEntry(JournalEntry Entry, StreamSnapshot? Snapshot);
