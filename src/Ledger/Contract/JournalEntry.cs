using CardPlatform.Domain.Money;

namespace CardPlatform.Ledger;

/// <summary>A row of the journal as it was written.</summary>
public sealed record JournalEntry(
    StreamId Stream,
    long Version,
    JournalPosition Position,
    DateTimeOffset RecordedAt,
    ReadOnlyMemory<byte> Events,
    IReadOnlyList<Posting> Postings,
    EntryFacts Facts,
    RequestKey? Request)
{
    /// <summary><see cref="Append.Source"/>, where this process wrote the entry a moment ago.</summary>
    public object? Source { get; init; }
}
