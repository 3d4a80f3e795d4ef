using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using CardPlatform.Grains.Journaling;
using CardPlatform.Testing;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Grains.Tests.Journaling;

public sealed class FollowerLoopTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Messages _messages = new();

    [Fact]
    public async Task Tick_WithAFollowerThatFails_RefreshesTheOtherAndSaysItOnce()
    {
        var (broken, sound) = (new Follower(), new Follower());
        using var loop = new FollowerLoop([broken, sound], _clock, new GrainsOptions(), _messages);
        await loop.StartAsync(TestContext.Current.CancellationToken);
        await sound.Refreshed.Reader.ReadAsync(TestContext.Current.CancellationToken);

        // The loop begins on a thread of its own.
        while (_clock.ArmedTimers == 0)
            await Task.Yield();
        broken.Fault = new JsonException("An event of a later version.");
        await TickAsync(sound);
        await TickAsync(sound);
        broken.Fault = null;
        await TickAsync(sound);
        await loop.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal([LogLevel.Warning, LogLevel.Information], _messages.Levels);
    }

    private async Task TickAsync(Follower last)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(new GrainsOptions().FollowIntervalMilliseconds));
        await last.Refreshed.Reader.ReadAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Follower : IJournalFollower
    {
        public Channel<int> Refreshed { get; } =
            Channel.CreateUnbounded<int>();

        public Exception? Fault { get; set; }

        public Task RefreshAsync(CancellationToken cancellationToken)
        {
            Refreshed.Writer.TryWrite(0);
            return Fault is { } fault ? Task.FromException(fault) : Task.CompletedTask;
        }
    }

    private sealed class Messages : ILogger<FollowerLoop>
    {
        private readonly ConcurrentQueue<LogLevel> _levels = new();

        public IEnumerable<LogLevel> Levels => _levels;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) => _levels.Enqueue(logLevel);
    }
}
