namespace CardPlatform.Ledger.Postgres;

/// <summary>What one query for many streams says of one of them.</summary>
/// <param name="Stream">Which it is; null if it was asked for by a name that nobody has.</param>
/// <param name="SnapshotVersion">Null without a snapshot of the format asked for.</param>
/// <param name="State">The snapshot's state; empty without one.</param>
/// <param name="Versions">The versions of the first entries after it.</param>
/// <param name="Events">The events of the entry at the same place.</param>
internal sealed record StreamRow(
    long? Stream, long? SnapshotVersion, ReadOnlyMemory<byte> State, long[] Versions, string[] Events)
{
    /// <summary>Whether there may be more entries than were brought along.</summary>
    public bool IsLong => Versions.Length > HistoryReader.MaxTail;
}
