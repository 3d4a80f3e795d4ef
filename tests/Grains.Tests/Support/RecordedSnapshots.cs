using System.Collections.Concurrent;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>Keeps the snapshots that are offered, and writes none.</summary>
public sealed class RecordedSnapshots : ISnapshotWriter
{
    private readonly ConcurrentQueue<StreamSnapshot> _offered = new();

    public IReadOnlyCollection<StreamSnapshot> Offered => _offered;

    public void Offer(StreamSnapshot snapshot) => _offered.Enqueue(snapshot);
}
