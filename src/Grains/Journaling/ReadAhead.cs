using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>
/// Histories that were read together with the names that led to them, each for the activation that a command is about
/// to begin: otherwise that would ask the journal once more. What nobody takes is overwritten.
/// </summary>
/// <remarks>
/// Where an activation runs already, or runs elsewhere, a history stays here and grows old. So what is taken from here
/// may decide commands, whose commits find out if it is behind, and nothing else: see <c>LedgerGrain</c>.
/// </remarks>
internal sealed class ReadAhead
{
    // Some tens are on their way at a time; each may hold as many entries as a load brings along.
    private const int Places = 1_024;

    private readonly Read?[] _reads = new Read?[Places];

    public void Offer(StreamId stream, StreamHistory history, long askedAt) =>
        Volatile.Write(ref PlaceOf(stream), new Read(stream, history, askedAt));

    /// <summary>Gives a history to one activation.</summary>
    public Read? Take(StreamId stream)
    {
        ref var place = ref PlaceOf(stream);
        var read = Volatile.Read(ref place);
        return read?.Stream == stream && Interlocked.CompareExchange(ref place, null, read) == read ? read : null;
    }

    private ref Read? PlaceOf(StreamId stream) => ref _reads[(stream.GetHashCode() & int.MaxValue) % Places];

    /// <param name="Stream">Whose history it is.</param>
    /// <param name="History">The history.</param>
    /// <param name="AskedAt">It is of no earlier moment.</param>
    internal sealed record Read(StreamId Stream, StreamHistory History, long AskedAt);
}
