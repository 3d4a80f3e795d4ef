using CardPlatform.Domain.Activities;

namespace CardPlatform.Grains.Activities;

/// <summary>A draw as anyone may see it: docs/draw.md says how to make it again.</summary>
/// <param name="Activity">Of which activity.</param>
/// <param name="Commitment">The SHA-256 of the seed, known since the launch.</param>
/// <param name="DrawnAt">When it was made; null if it has not been.</param>
/// <param name="Seed">The seed, once the draw is made.</param>
/// <param name="List">The list of entries, once the draw is made.</param>
/// <param name="ListHash">The SHA-256 of the list.</param>
/// <param name="OrderHash">The SHA-256 of the order.</param>
[GenerateSerializer, Immutable, Alias("draw-view")]
public sealed record DrawView(
    [property: Id(0)] ActivityId Activity,
    [property: Id(1)] string Commitment,
    [property: Id(2)] DateTimeOffset? DrawnAt = null,
    [property: Id(3)] string? Seed = null,
    [property: Id(4)] string? List = null,
    [property: Id(5)] string? ListHash = null,
    [property: Id(6)] string? OrderHash = null);
