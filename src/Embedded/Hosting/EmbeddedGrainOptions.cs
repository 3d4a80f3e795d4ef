using System.ComponentModel.DataAnnotations;

namespace CardPlatform.Embedded;

/// <summary>
/// Bounds and times of the embedded runtime. There is no response timeout on purpose: inside one process no
/// answer is lost, and a timer per call would cost more than the call. A caller who wants one passes a
/// <see cref="CancellationToken"/>.
/// </summary>
public sealed class EmbeddedGrainOptions : IValidatableObject
{
    /// <summary>An activation nobody has called for this long is deactivated.</summary>
    [Range(1, 7 * 24 * 3600)]
    public int IdleTimeoutSeconds { get; set; } = 15 * 60;

    /// <summary>How often that is looked at; also the precision of it.</summary>
    [Range(1, 3600)]
    public int CollectionIntervalSeconds { get; set; } = 10;

    /// <summary>
    /// The most activations in memory. From nine tenths of it on, those used longest ago are deactivated; at the
    /// limit a call that needs a new one is refused with <see cref="LimitExceededException"/>.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int MaxActivations { get; set; } = 5_000_000;

    /// <summary>The most calls that may wait for one activation; more are refused.</summary>
    [Range(1, int.MaxValue)]
    public int MaxQueuedCallsPerActivation { get; set; } = 50_000;

    /// <summary>A turn of synchronous code longer than this is logged.</summary>
    [Range(1, 60_000)]
    public int SlowTurnMilliseconds { get; set; } = 200;

    /// <summary>A managed heap above this makes the activations used longest ago go; 0 for no such limit.</summary>
    [Range(0, int.MaxValue)]
    public int MemoryPressureMegabytes { get; set; }

    /// <summary>How long one <c>OnDeactivateAsync</c> may take before the activation ends without it.</summary>
    [Range(1, 3600)]
    public int DeactivationTimeoutSeconds { get; set; } = 30;

    /// <summary>How long stopping waits for calls in progress and deactivations.</summary>
    [Range(1, 3600)]
    public int StopTimeoutSeconds { get; set; } = 30;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IdleTimeoutSeconds / CollectionIntervalSeconds >= ActivationCollector.MaxIdleEpochs)
        {
            yield return new ValidationResult(
                $"{nameof(IdleTimeoutSeconds)} must be less than {ActivationCollector.MaxIdleEpochs} times "
                + $"{nameof(CollectionIntervalSeconds)}.");
        }
    }
}
