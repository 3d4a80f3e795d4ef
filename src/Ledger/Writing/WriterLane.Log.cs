using Microsoft.Extensions.Logging;

namespace CardPlatform.Ledger.Writing;

internal sealed partial class WriterLane
{
    [LoggerMessage(LogLevel.Error, "A batch of {Commits} commits could not be written")]
    private static partial void LogBatchFailed(ILogger logger, int commits, Exception exception);

    [LoggerMessage(LogLevel.Error, "PostgreSQL refuses a commit for what is in it ({SqlState}): a bug in its caller")]
    private static partial void LogCommitRejected(ILogger logger, string sqlState, Exception exception);
}
