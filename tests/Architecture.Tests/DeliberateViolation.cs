using CardPlatform.Ledger;

namespace CardPlatform.Architecture.Tests;

/// <summary>What a domain type must never do: look at a clock, and know the ledger.</summary>
internal static class DeliberateViolation
{
    public static (DateTimeOffset At, StreamId Stream) Look() =>
        (TimeProvider.System.GetUtcNow(), new StreamId(StreamKind.Card, 1));
}
