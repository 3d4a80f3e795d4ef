namespace CardPlatform.Embedded;

/// <summary>
/// Why an activation ends. The values are those of Orleans; this runtime uses the ones with a comment.
/// </summary>
public enum DeactivationReasonCode : byte
{
    None,

    /// <summary>The process is stopping.</summary>
    ShuttingDown,

    ActivationFailed,
    DirectoryFailure,

    /// <summary>Nothing called it for the idle timeout.</summary>
    ActivationIdle,

    ActivationUnresponsive,
    DuplicateActivation,
    IncompatibleRequest,
    ApplicationError,

    /// <summary>The grain called <c>DeactivateOnIdle</c>.</summary>
    ApplicationRequested,

    Migrating,
    RuntimeRequested,

    /// <summary>Too many activations, or too much memory: the least recently used ones go.</summary>
    HighMemoryPressure,
}
