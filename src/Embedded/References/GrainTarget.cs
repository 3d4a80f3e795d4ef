using System.ComponentModel;

namespace CardPlatform.Embedded;

/// <summary>Where a reference points: a grain class of one runtime, and a key. Only the runtime makes one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GrainTarget
{
    internal GrainTarget(GrainClass grainClass, GrainKey key)
    {
        Class = grainClass;
        Key = key;
    }

    internal GrainClass Class { get; }

    internal GrainKey Key { get; }
}
