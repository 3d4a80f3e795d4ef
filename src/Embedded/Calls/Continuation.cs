namespace CardPlatform.Embedded;

/// <summary>Code of a call after an await.</summary>
internal sealed class Continuation(CallContext context, SendOrPostCallback callback, object? state) : WorkItem
{
    internal override void Execute(Activation activation)
    {
        var started = activation.BeginTurn();
        var previous = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            callback(state);
        }
#pragma warning disable CA1031 // An async void of a grain must not take the process, or the activation's turn, with it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            activation.Class.Runtime.Log.ContinuationFailed(fault, activation);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(previous);
            activation.EndTurn(started, "a continuation");
        }
    }
}
