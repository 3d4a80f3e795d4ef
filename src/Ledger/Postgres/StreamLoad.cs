namespace CardPlatform.Ledger.Postgres;

/// <summary>A stream that somebody asked for, and the snapshot format that they know.</summary>
internal readonly record struct StreamLoad(StreamId Stream, int SnapshotFormat);
