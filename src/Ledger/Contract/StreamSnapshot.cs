namespace CardPlatform.Ledger;

/// <summary>The state of a stream at a version: a shortcut that may be dropped at any time without loss.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The last entry that the state includes.</param>
/// <param name="Format">The writer's number for the shape of the state; a reader ignores what it does not know.</param>
/// <param name="State">UTF-8 JSON.</param>
public sealed record StreamSnapshot(StreamId Stream, long Version, int Format, ReadOnlyMemory<byte> State);
