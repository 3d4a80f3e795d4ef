using CardPlatform.Domain.Cards;

namespace CardPlatform.Grains.Cards;

/// <summary>A card as it stands.</summary>
/// <param name="Card">Which.</param>
/// <param name="Version">The last entry that the state includes; it serves as an ETag.</param>
/// <param name="State">How it stands.</param>
[GenerateSerializer, Immutable, Alias("card-view")]
public sealed record CardView(
    [property: Id(0)] CardId Card, [property: Id(1)] long Version, [property: Id(2)] CardState State);
