using CardPlatform.Domain.Unions;

namespace CardPlatform.Grains.Unions;

/// <summary>A union as it stands.</summary>
/// <param name="Union">Which.</param>
/// <param name="Version">The last entry that the state includes; it serves as an ETag.</param>
/// <param name="State">How it stands.</param>
[GenerateSerializer, Immutable, Alias("union-view")]
public sealed record UnionView(
    [property: Id(0)] long Union, [property: Id(1)] long Version, [property: Id(2)] UnionState State);
