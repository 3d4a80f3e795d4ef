using Microsoft.Extensions.Logging;

namespace CardPlatform.Ledger.Postgres;

internal sealed partial class SnapshotWriter
{
    [LoggerMessage(LogLevel.Warning, "{Snapshots} snapshots could not be written and were dropped")]
    private static partial void LogSnapshotsDropped(ILogger logger, int snapshots, Exception exception);
}
