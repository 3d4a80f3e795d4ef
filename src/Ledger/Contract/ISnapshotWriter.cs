namespace CardPlatform.Ledger;

/// <summary>Takes snapshots to be written behind.</summary>
public interface ISnapshotWriter
{
    /// <summary>
    /// Offers a snapshot. Returns at once; the snapshot is dropped if the queue is full, which costs nothing but a
    /// longer replay later.
    /// </summary>
    void Offer(StreamSnapshot snapshot);
}
