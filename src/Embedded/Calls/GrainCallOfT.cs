using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace CardPlatform.Embedded;

/// <summary>One call to a grain, with its result. Generated classes add the arguments.</summary>
/// <typeparam name="T">What the method returns; <see cref="Nothing"/> if it returns nothing.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GrainCall<T> : GrainCall
{
    private TaskCompletionSource<T>? _answer;
    private object? _registration;
    private CallContext? _context;
    private Task<T>? _running;

    /// <summary>Calls the method on the grain.</summary>
    protected abstract ValueTask<T> Invoke(object grain);

    /// <summary>Makes the task that a call which cannot run at once is answered through.</summary>
    internal Task<T> Prepare()
    {
        _answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var token = CancellationToken;
        if (token.CanBeCanceled)
            _registration = token.UnsafeRegister(static (call, token) => ((GrainCall<T>)call!).Cancel(token), this);

        return _answer.Task;
    }

    internal override void Run(Activation activation)
    {
        if (!TryClaim())
            return;

        // Unregister does not wait for a callback in progress, as Dispose would.
        if (_registration is CancellationTokenRegistration registration)
            registration.Unregister();

        var outcome = Start(activation);

        // A call that did not end in its first turn is answered by Finish, even if it has ended meanwhile.
        if (_running is not null)
            return;

        if (outcome.IsCompletedSuccessfully)
            _answer?.SetResult(outcome.GetAwaiter().GetResult());
        else
            _answer?.SetFromTask(outcome.AsTask());
    }

    internal override void Fail(Exception fault)
    {
        if (TryClaim())
            _answer?.SetException(fault);
    }

    /// <summary>Runs the first turn of the call; the activation hears of its end, then or later.</summary>
    internal ValueTask<T> Start(Activation activation)
    {
        _context = activation.BeginCall(this);
        var started = activation.BeginTurn();
        var previous = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(_context);
        if (ParentActivity is not null)
            Activity.Current = ParentActivity;

        var outcome = InvokeSafely(activation);
        if (outcome.IsCompleted)
        {
            activation.EndCall(_context, this);
        }
        else
        {
            // The awaiter captures this call's context: the end of the call is a turn of the activation.
            _running = outcome.AsTask();
            _running.GetAwaiter().UnsafeOnCompleted(Finish);
            outcome = new ValueTask<T>(_running);
        }

        SynchronizationContext.SetSynchronizationContext(previous);
        activation.EndTurn(started, Name);
        return outcome;
    }

    private void Finish()
    {
        _answer?.SetFromTask(_running!);
        _context!.Activation.EndCall(_context, this);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a grain throws belongs to the caller.")]
    private ValueTask<T> InvokeSafely(Activation activation)
    {
        try
        {
            return Invoke(activation.Instance);
        }
        catch (Exception fault)
        {
            return ValueTask.FromException<T>(fault);
        }
    }

    private void Cancel(CancellationToken token)
    {
        if (TryClaim())
            _answer!.TrySetCanceled(token);
    }
}
