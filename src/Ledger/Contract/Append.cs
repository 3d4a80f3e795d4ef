using CardPlatform.Domain.Money;

namespace CardPlatform.Ledger;

/// <summary>One new row of one stream.</summary>
public sealed record Append
{
    /// <param name="stream">The stream that grows.</param>
    /// <param name="expectedVersion">The version its writer has seen: 0 for a stream that does not exist yet.</param>
    /// <param name="events">What happened: UTF-8 JSON, at most <see cref="LedgerLimits.MaxEventsBytes"/>.</param>
    public Append(StreamId stream, long expectedVersion, ReadOnlyMemory<byte> events)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        if (events.IsEmpty || events.Length > LedgerLimits.MaxEventsBytes)
            throw new ArgumentException($"An entry carries 1 to {LedgerLimits.MaxEventsBytes} bytes.", nameof(events));

        Stream = stream;
        ExpectedVersion = expectedVersion;
        Events = events;
    }

    public StreamId Stream { get; }

    public long ExpectedVersion { get; }

    public long Version => ExpectedVersion + 1;

    public ReadOnlyMemory<byte> Events { get; }

    public EntryFacts Facts { get; init; }

    /// <summary>
    /// What the events were written from: handed to readers in this process, so that they need not decode what was just
    /// encoded. Immutable; never stored.
    /// </summary>
    public object? Source { get; init; }

    /// <summary>The legs of the entry; they sum to zero (invariant 4) or the append cannot be made.</summary>
    /// <exception cref="ArgumentException">The postings do not sum to zero.</exception>
    public IReadOnlyList<Posting> Postings
    {
        get;
        init
        {
            if (value.Aggregate(Fen.Zero, (sum, posting) => sum + posting.Amount) != Fen.Zero)
                throw new ArgumentException("The postings of an entry sum to zero.", nameof(value));
            field = value;
        }
    } = [];
}
