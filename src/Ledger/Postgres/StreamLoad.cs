namespace CardPlatform.Ledger.Postgres;

/// <summary>A stream that somebody asked for, and the snapshot format that they know.</summary>
/// <param name="Kind">Of the stream.</param>
/// <param name="Asked">The stream, or that of the name which leads to it.</param>
/// <param name="SnapshotFormat">The format.</param>
/// <param name="Field">The property of the name's first event that is the stream's id; null without a name.</param>
internal readonly record struct StreamLoad(StreamKind Kind, StreamId Asked, int SnapshotFormat, string? Field = null);
