using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CardPlatform.Embedded;

/// <summary>One runtime: its grain classes, its bounds, its clock, and its end.</summary>
internal sealed partial class EmbeddedRuntime : IDisposable
{
    private readonly CancellationTokenSource _aborted = new();
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MemoryPressure _pressure;
    private ITimer? _collection;
    private int _activations;
    private int _shedding;
    private volatile bool _stopping;

    public EmbeddedRuntime(
        IServiceProvider services,
        GrainAssemblies assemblies,
        IOptions<EmbeddedGrainOptions> options,
        TimeProvider time,
        ILogger<EmbeddedRuntime> logger)
    {
        Services = services;
        Options = options.Value;
        Time = time;
        Log = new RuntimeLog(logger);
        Clock = new EpochClock(time, TimeSpan.FromSeconds(Options.CollectionIntervalSeconds));
        Collector = new ActivationCollector(Clock);
        Metrics = new EmbeddedMetrics(() => Activations);
        SlowTurnTicks = time.TimestampFrequency * Options.SlowTurnMilliseconds / 1000;
        _pressure = new MemoryPressure(Options);
        Factory = GrainFactory.Discover(this, assemblies.Assemblies);
    }

    public IServiceProvider Services { get; }

    public EmbeddedGrainOptions Options { get; }

    public TimeProvider Time { get; }

    public RuntimeLog Log { get; }

    public EpochClock Clock { get; }

    public ActivationCollector Collector { get; }

    public EmbeddedMetrics Metrics { get; }

    public MemoryPressure Pressure => _pressure;

    public GrainFactory Factory { get; }

    public long SlowTurnTicks { get; }

    public TimeSpan DeactivationTimeout => TimeSpan.FromSeconds(Options.DeactivationTimeoutSeconds);

    /// <summary>Cancelled when the time to stop is up.</summary>
    public CancellationToken Aborted => _aborted.Token;

    public bool IsStopping => _stopping;

    public int Activations => Volatile.Read(ref _activations);

    public void Start()
    {
        using var suppressed = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        _collection ??= Time.CreateTimer(
            static runtime => ((EmbeddedRuntime)runtime!).CollectSafely(), this, Clock.Interval, Clock.Interval);
    }

    public void ReportSlowTurn(Activation activation, string what, long elapsed)
    {
        Metrics.SlowTurn();
        Log.SlowTurn(activation, elapsed * 1000 / Time.TimestampFrequency, what);
    }

    public GrainCallCycleException ReportCycle(CallContext caller, Activation target, GrainCall call)
    {
        Metrics.Cycle();
        Log.Cycle(call.Name, caller.Activation, target);
        return new GrainCallCycleException(
            $"{caller.Activation} called {call.Name} of {target}, which waits for a call that led here.");
    }

    public LimitExceededException RefuseCall(Activation target)
    {
        Metrics.Rejected();
        return new LimitExceededException(
            $"{Options.MaxQueuedCallsPerActivation} calls already wait for {target}.");
    }

    public void Dispose()
    {
        _collection?.Dispose();
        _aborted.Cancel();
        _aborted.Dispose();
        Metrics.Dispose();
    }
}
