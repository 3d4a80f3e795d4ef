namespace CardPlatform.Embedded;

/// <summary>
/// One call in progress. It is the synchronization context of the call's code, so that continuations come back to
/// the activation, and a link of the chain of calls that wait for each other, so that cycles can be seen.
/// </summary>
internal sealed class CallContext(Activation activation, CallContext? caller, bool blocks) : SynchronizationContext
{
    private volatile CallContext? _caller = caller;
    private volatile bool _completed;

    public Activation Activation { get; } = activation;

    /// <summary>Whether no ordinary call of the activation may start beside this one.</summary>
    public bool Blocks { get; } = blocks;

    /// <summary>The call this code belongs to, or null outside of grains.</summary>
    public static new CallContext? Current => SynchronizationContext.Current as CallContext;

    /// <summary>Cuts the chain: a finished call waits for nothing, and must not keep its callers in memory.</summary>
    public void Complete()
    {
        _completed = true;
        _caller = null;
    }

    /// <summary>Whether that activation has a call in progress that led to this one.</summary>
    /// <param name="target">The activation to look for.</param>
    /// <param name="isBlocked">Whether such a call lets no ordinary one run beside it.</param>
    public bool LeadsFrom(Activation target, out bool isBlocked)
    {
        var found = false;
        isBlocked = false;
        for (var link = this; link is not null; link = link._caller)
        {
            if (link.Activation != target || link._completed)
                continue;

            found = true;
            isBlocked |= link.Blocks;
        }

        return found;
    }

    public override void Post(SendOrPostCallback d, object? state) =>
        Activation.Post(new Continuation(this, d, state));

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("A turn cannot be run synchronously from elsewhere: it would block.");

    public override SynchronizationContext CreateCopy() => this;
}
