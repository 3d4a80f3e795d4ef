namespace CardPlatform.Embedded;

/// <summary>The identity of a grain, from a reference or from inside the grain.</summary>
public static class GrainExtensions
{
    /// <summary>The integer key.</summary>
    /// <exception cref="InvalidOperationException">The grain has a string key.</exception>
    public static long GetPrimaryKeyLong(this IAddressable grain)
    {
        var key = KeyOf(grain);
        return key.Text is null
            ? key.Number
            : throw new InvalidOperationException($"Grain key '{key}' is a string, not an integer.");
    }

    /// <summary>The string key; an integer key as its text.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => KeyOf(grain).ToString();

    /// <summary>A reference, typed as another interface of the same grain class if asked.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) => grain switch
    {
        Grain self => self.Activation.Class.Runtime.Factory
            .Reference<TGrainInterface>(self.Activation.Class, self.Activation.Key),
        GrainReference reference => reference.Class.Runtime.Factory
            .Reference<TGrainInterface>(reference.Class, reference.Key),
        _ => throw NotAGrain(grain),
    };

    /// <summary>The same as <see cref="AsReference{TGrainInterface}"/>.</summary>
    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) =>
        grain.AsReference<TGrainInterface>();

    private static GrainKey KeyOf(IAddressable grain) => grain switch
    {
        Grain self => self.Activation.Key,
        GrainReference reference => reference.Key,
        _ => throw NotAGrain(grain),
    };

    private static ArgumentException NotAGrain(IAddressable? grain) =>
        new($"{grain?.GetType().FullName ?? "null"} is neither a grain nor a reference to one.", nameof(grain));
}
