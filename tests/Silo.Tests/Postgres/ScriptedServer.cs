using System.Threading.Channels;
using CardPlatform.Silo.Postgres;

namespace CardPlatform.Silo.Tests.Postgres;

/// <summary>A server that is always down, and whose starts end as the test says, one after the other.</summary>
internal sealed class ScriptedServer(params Func<Task>[] starts) : IWatchedServer
{
    private readonly Channel<int> _begun = Channel.CreateUnbounded<int>();
    private int _count;

    public int? ProcessId => null;

    public Task StartServerAsync(CancellationToken cancellationToken = default)
    {
        var start = starts[_count++];
        _begun.Writer.TryWrite(_count);
        return start();
    }

    /// <summary>Returns when the next start has begun.</summary>
    public ValueTask<int> NextStartAsync() => _begun.Reader.ReadAsync();
}
