namespace CardPlatform.Grains.Reports;

/// <summary>Part of a list.</summary>
/// <param name="After">The key that the last page ended with; null for the first page.</param>
/// <param name="Limit">1 to <see cref="MaxLimit"/> rows.</param>
[GenerateSerializer, Immutable, Alias("page-request")]
public sealed record PageRequest([property: Id(0)] string? After, [property: Id(1)] int Limit)
{
    public const int MaxLimit = 1_000;
}
