using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Journaling;

internal static partial class FollowerLog
{
    [LoggerMessage(
        EventId = 10,
        Level = LogLevel.Warning,
        Message = "Changes of campaigns and merchants cannot be read from the journal; what is known stays in force.")]
    public static partial void Failing(ILogger logger, Exception fault);

    [LoggerMessage(
        EventId = 11,
        Level = LogLevel.Information,
        Message = "Changes of campaigns and merchants are read from the journal again.")]
    public static partial void Recovered(ILogger logger);
}
