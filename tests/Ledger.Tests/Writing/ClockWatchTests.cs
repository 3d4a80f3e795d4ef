using CardPlatform.Ledger.Writing;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Ledger.Tests.Writing;

public sealed class ClockWatchTests
{
    [Fact]
    public void Refused_AgainAndAgain_IsToldOnceWhenItBeginsAndOnceWhenItIsOver()
    {
        using var metrics = new LedgerMetrics();
        var log = new RecordedLog();
        var watch = new ClockWatch(metrics, log);

        watch.Agreed();
        watch.Refused("It is wrong.");
        watch.Refused("It is wrong.");
        watch.Agreed();
        watch.Agreed();
        watch.Refused("It is wrong.");

        Assert.Equal([LogLevel.Error, LogLevel.Information, LogLevel.Error], log.Lines.Select(line => line.Level));
        Assert.StartsWith("It is wrong. ", log.Lines[0].Text, StringComparison.Ordinal);
    }

    private sealed class RecordedLog : ILogger
    {
        public List<(LogLevel Level, string Text)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => Lines.Add((logLevel, formatter(state, exception)));
    }
}
