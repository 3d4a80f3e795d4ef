using Microsoft.Extensions.Logging;

namespace CardPlatform.Ledger.Writing;

/// <summary>
/// Tells once when PostgreSQL begins to refuse batches because the clocks differ, and once when it is over; for all
/// lanes together.
/// </summary>
internal sealed partial class ClockWatch(LedgerMetrics metrics, ILogger logger)
{
    private int _isRefused;

    /// <param name="what">How the clocks differ, as PostgreSQL says it.</param>
    public void Refused(string what)
    {
        metrics.ClockRefused();
        if (Interlocked.Exchange(ref _isRefused, 1) == 0)
            LogClocksDiffer(logger, what);
    }

    public void Agreed()
    {
        if (Volatile.Read(ref _isRefused) == 1 && Interlocked.Exchange(ref _isRefused, 0) == 1)
            LogClocksAgree(logger);
    }

    [LoggerMessage(LogLevel.Error, "{What} Nothing is written until they agree again")]
    private static partial void LogClocksDiffer(ILogger logger, string what);

    [LoggerMessage(LogLevel.Information, "The clocks of this machine and of PostgreSQL agree again")]
    private static partial void LogClocksAgree(ILogger logger);
}
