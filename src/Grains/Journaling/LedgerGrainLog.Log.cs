using CardPlatform.Ledger;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Journaling;

/// <summary>What grains log: streams by kind and id, never a card number or a member number.</summary>
internal static partial class LedgerGrainLog
{
    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Warning,
        Message = "State of {Stream} forgotten: its commit ended in a fault, and the journal alone knows how.")]
    public static partial void Forgotten(ILogger logger, StreamId stream, Exception fault);
}
