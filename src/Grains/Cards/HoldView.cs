using CardPlatform.Domain.Holds;

namespace CardPlatform.Grains.Cards;

/// <summary>A hold, and what has become of it.</summary>
/// <param name="Placed">How it was placed.</param>
/// <param name="IsOpen">Whether it can be captured now.</param>
/// <param name="End">How it ended; null while it is open, and when that is too long ago for the card to know.</param>
[GenerateSerializer, Immutable, Alias("hold-view")]
public sealed record HoldView(
    [property: Id(0)] Authorized Placed, [property: Id(1)] bool IsOpen, [property: Id(2)] HoldEnd? End);
