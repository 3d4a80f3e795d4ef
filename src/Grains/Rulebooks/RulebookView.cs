using CardPlatform.Domain.Purses;

namespace CardPlatform.Grains.Rulebooks;

/// <summary>The rulebook as it stands.</summary>
/// <param name="Version">The last entry that it includes; 0 for none.</param>
/// <param name="Rules">What has been declared.</param>
[GenerateSerializer, Immutable, Alias("rulebook-view")]
public sealed record RulebookView([property: Id(0)] long Version, [property: Id(1)] Rulebook Rules);
