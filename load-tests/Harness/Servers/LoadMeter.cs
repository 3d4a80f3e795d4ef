using System.Diagnostics;
using CardPlatform.Harness.Measuring;

namespace CardPlatform.Harness.Servers;

/// <summary>What something cost: CPU of us, of the server and of PostgreSQL, and write-ahead log.</summary>
internal sealed class LoadMeter
{
    private readonly BenchPostgres _postgres;
    private readonly int? _server;
    private readonly long _started;
    private readonly double _ownCpu;
    private readonly double _serverCpu;
    private readonly double _postgresCpu;
    private readonly decimal _wal;

    private LoadMeter(BenchPostgres postgres, int? server, decimal wal)
    {
        (_postgres, _server, _wal) = (postgres, server, wal);
        _ownCpu = ProcessCpu.SecondsOf(Environment.ProcessId);
        _serverCpu = ServerCpu();
        _postgresCpu = postgres.CpuSeconds();
        _started = Stopwatch.GetTimestamp();
        StartedAt = TimeProvider.System.GetUtcNow();
    }

    public DateTimeOffset StartedAt { get; }

    public static async Task<LoadMeter> StartAsync(
        BenchPostgres postgres, int? server, CancellationToken cancellationToken) =>
        new(postgres, server, await postgres.WalBytesAsync(cancellationToken));

    public async Task<LoadCost> StopAsync(CancellationToken cancellationToken)
    {
        var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        var own = ProcessCpu.SecondsOf(Environment.ProcessId) - _ownCpu;
        var server = ServerCpu() - _serverCpu;
        var postgres = _postgres.CpuSeconds() - _postgresCpu;
        var wal = await _postgres.WalBytesAsync(cancellationToken) - _wal;
        return new LoadCost(seconds, own / (seconds * Environment.ProcessorCount), server, postgres, (double)wal);
    }

    private double ServerCpu() => _server is { } id ? ProcessCpu.SecondsOf(id) : 0;
}
