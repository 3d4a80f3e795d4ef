namespace CardPlatform.Ledger.Bulk;

/// <summary>The first entry of a new stream, and the request key that it carries, if any.</summary>
public readonly record struct BulkEntry(StreamId Stream, ReadOnlyMemory<byte> Events, RequestKey? Request = null);
