using System.ComponentModel;

namespace CardPlatform.Embedded;

/// <summary>What the runtime asks of a generated reference class. Not for use by hand.</summary>
/// <typeparam name="TSelf">The reference class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGrainReference<TSelf>
    where TSelf : GrainReference, IGrainReference<TSelf>
{
    /// <summary>Makes a reference.</summary>
    static abstract TSelf Create(GrainTarget target);
}
