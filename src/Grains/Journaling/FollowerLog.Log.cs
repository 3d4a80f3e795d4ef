using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Journaling;

internal static partial class FollowerLog
{
    [LoggerMessage(
        EventId = 10,
        Level = LogLevel.Warning,
        Message = "{Follower} cannot follow the journal; what it knows already stays in force.")]
    public static partial void Failing(ILogger logger, string follower, Exception fault);

    [LoggerMessage(
        EventId = 11,
        Level = LogLevel.Information,
        Message = "{Follower} follows the journal again.")]
    public static partial void Recovered(ILogger logger, string follower);
}
