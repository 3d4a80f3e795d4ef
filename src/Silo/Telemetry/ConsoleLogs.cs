using Microsoft.Extensions.Logging.Console;

namespace CardPlatform.Silo.Telemetry;

/// <summary>
/// Logs go to stderr, because stdout is for what a person asked for: readable lines on a terminal, one JSON object a
/// line elsewhere. Categories named <c>CardPlatform</c> from Information, everything else from Warning.
/// </summary>
internal static class ConsoleLogs
{
    public static void AddCardPlatformConsole(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        if (Console.IsErrorRedirected)
            logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "O"));
        else
            logging.AddSimpleConsole(simple => (simple.SingleLine, simple.TimestampFormat) = (true, "HH:mm:ss "));
        logging.Services.Configure<ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("CardPlatform", LogLevel.Information);
        // It has nothing to log at Warning, and as long as it could, it gives every request a span and a log scope that
        // nobody reads. Spans that somebody collects are made all the same.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // Its warnings are advice about settings that we have chosen otherwise, at every start.
        logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
    }
}
