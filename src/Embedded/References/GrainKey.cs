namespace CardPlatform.Embedded;

/// <summary>The key of a grain: a string, or a 64-bit integer if there is no string.</summary>
public readonly record struct GrainKey(string? Text, long Number)
{
    /// <inheritdoc/>
    public override int GetHashCode() =>
        Text is null ? Number.GetHashCode() : Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text ?? Number.ToString();
}
