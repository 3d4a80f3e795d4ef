namespace CardPlatform.Embedded;

/// <summary>Makes references to grains. A reference is cheap and making one activates nothing.</summary>
public interface IGrainFactory
{
    /// <summary>A reference to the grain of that interface with that integer key.</summary>
    /// <param name="primaryKey">The key.</param>
    /// <param name="grainClassNamePrefix">Accepted for source compatibility; must be null.</param>
    TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey;

    /// <summary>A reference to the grain of that interface with that string key.</summary>
    /// <param name="primaryKey">The key; not empty.</param>
    /// <param name="grainClassNamePrefix">Accepted for source compatibility; must be null.</param>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;
}
