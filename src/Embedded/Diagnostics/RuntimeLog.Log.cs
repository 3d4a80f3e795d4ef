using Microsoft.Extensions.Logging;

namespace CardPlatform.Embedded;

internal sealed partial class RuntimeLog
{
    [LoggerMessage(1, LogLevel.Warning, "Activation of {Activation} failed; its callers get the fault.")]
    public partial void ActivationFailed(Exception fault, Activation activation);

    [LoggerMessage(2, LogLevel.Warning, "Deactivation of {Activation} failed or took too long; it is gone anyway.")]
    public partial void DeactivationFailed(Exception fault, Activation activation);

    [LoggerMessage(3, LogLevel.Warning, "A timer of {Activation} failed; its next tick comes all the same.")]
    public partial void TimerFailed(Exception fault, Activation activation);

    [LoggerMessage(4, LogLevel.Error, "Code of {Activation} that nobody awaits has failed.")]
    public partial void ContinuationFailed(Exception fault, Activation activation);

    [LoggerMessage(5, LogLevel.Warning, "A turn of {Activation} held a thread for {Milliseconds} ms: {What}.")]
    public partial void SlowTurn(Activation activation, long milliseconds, string what);

    [LoggerMessage(6, LogLevel.Error, "Call {Method} from {Caller} to {Target} would wait for itself; refused.")]
    public partial void Cycle(string method, Activation caller, Activation target);

    [LoggerMessage(7, LogLevel.Warning, "Letting {Count} activations go: {Activations} in memory.")]
    public partial void Shedding(int count, int activations);

    [LoggerMessage(8, LogLevel.Warning, "{Count} activations had not ended when the time to stop was up.")]
    public partial void StopTimedOut(int count);

    [LoggerMessage(9, LogLevel.Error, "The collector of activations failed; it tries again at its next interval.")]
    public partial void CollectorFailed(Exception fault);
}
