using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Campaigns;

internal static partial class CatalogueLog
{
    [LoggerMessage(
        EventId = 10,
        Level = LogLevel.Warning,
        Message = "The campaigns cannot be read from the journal; the last known ones stay in force meanwhile.")]
    public static partial void Failing(ILogger logger, Exception fault);

    [LoggerMessage(
        EventId = 11, Level = LogLevel.Information, Message = "The campaigns are read from the journal again.")]
    public static partial void Recovered(ILogger logger);
}
