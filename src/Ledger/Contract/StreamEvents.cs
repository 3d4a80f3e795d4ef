namespace CardPlatform.Ledger;

/// <summary>The events of one entry of a stream.</summary>
public readonly record struct StreamEvents(long Version, ReadOnlyMemory<byte> Events);
