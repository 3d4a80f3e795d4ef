using System.ComponentModel;

namespace CardPlatform.Embedded;

/// <summary>Base of the generated references. It remembers the activation it last spoke to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GrainReference : IAddressable, IEquatable<GrainReference>
{
    private Activation? _activation;

    protected GrainReference(GrainTarget target)
    {
        Class = target.Class;
        Key = target.Key;
    }

    internal GrainClass Class { get; }

    internal GrainKey Key { get; }

    /// <inheritdoc/>
    public bool Equals(GrainReference? other) =>
        other is not null && other.Class == Class && other.Key == Key && other.GetType() == GetType();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"{Class.Name}/{Key}";

    /// <summary>Sends a call; a refusal comes as a faulted task, like every other fault.</summary>
    protected ValueTask<T> Send<T>(GrainCall<T> call) => Class.Dispatch(call, Key, ref _activation);

    /// <summary>Sends a call that returns nothing.</summary>
    protected Task SendTask(GrainCall<Nothing> call)
    {
        var outcome = Send(call);
        if (!outcome.IsCompletedSuccessfully)
            return outcome.AsTask();

        outcome.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    /// <summary>Sends a call that returns nothing.</summary>
    protected ValueTask SendValueTask(GrainCall<Nothing> call) => new(SendTask(call));
}
