namespace CardPlatform.Embedded;

/// <summary>
/// Base of every grain class. All code of one activation (calls, the continuations of their awaits, timers,
/// activation and deactivation) runs in turns of that activation, never two at once.
/// </summary>
public abstract class Grain : IAddressable
{
    private readonly Activation? _activation;

    /// <summary>Makes a grain; its identity is known from here on when the runtime makes it.</summary>
    protected Grain() => _activation = Activation.UnderConstruction;

    internal Activation Activation => _activation
        ?? throw new InvalidOperationException("This grain was not made by the runtime, so it has no identity.");

    /// <summary>Makes references to other grains.</summary>
    protected IGrainFactory GrainFactory => Activation.Class.Runtime.Factory;

    /// <summary>The services the grain was built from. There is one scope, the root.</summary>
    protected internal IServiceProvider ServiceProvider => Activation.Class.Runtime.Services;

    /// <summary>Runs before the first call. If it throws, the calls that wait get the fault.</summary>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs after the last call; a failure here is logged and stops nothing.</summary>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>
    /// Deactivates once the calls in progress are done. Calls that wait or arrive meanwhile go, in order, to the
    /// next activation.
    /// </summary>
    protected void DeactivateOnIdle() => Activation.DeactivateOnIdle();

    /// <summary>
    /// Keeps the activation from idle collection for that long; a negative span withdraws what was asked before.
    /// </summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => Activation.DelayDeactivation(timeSpan);
}
