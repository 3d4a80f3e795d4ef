using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Activities;

internal static partial class ActivityLog
{
    [LoggerMessage(
        EventId = 40,
        Level = LogLevel.Warning,
        Message = "What is due in activities cannot be done; it is tried again all the time.")]
    public static partial void Failing(ILogger logger, Exception fault);

    [LoggerMessage(
        EventId = 41,
        Level = LogLevel.Information,
        Message = "What is due in activities is done again.")]
    public static partial void Recovered(ILogger logger);
}
