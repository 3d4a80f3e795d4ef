using Microsoft.Extensions.Logging;

namespace CardPlatform.Ledger.Writing;

internal sealed partial class WriterLane
{
    [LoggerMessage(LogLevel.Error, "The journal cannot be written; the first batch to fail has {Commits} commits")]
    private static partial void LogWritingFails(ILogger logger, int commits, Exception exception);

    [LoggerMessage(LogLevel.Information, "The journal is written again")]
    private static partial void LogWritingAgain(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "A connection that failed could not be closed either")]
    private static partial void LogConnectionNotClosed(ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Error, "PostgreSQL refuses a commit for what is in it ({SqlState}): a bug in its caller")]
    private static partial void LogCommitRejected(ILogger logger, string sqlState, Exception exception);
}
