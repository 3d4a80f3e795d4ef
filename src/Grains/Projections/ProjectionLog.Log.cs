using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Projections;

internal static partial class ProjectionLog
{
    [LoggerMessage(
        EventId = 20,
        Level = LogLevel.Warning,
        Message = "The read models cannot be brought up to date; what is in them stays, and says as of when it is.")]
    public static partial void Failing(ILogger logger, Exception fault);

    [LoggerMessage(
        EventId = 21,
        Level = LogLevel.Information,
        Message = "The read models are brought up to date again.")]
    public static partial void Recovered(ILogger logger);
}
