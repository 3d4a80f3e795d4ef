using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Grains.Cards;

/// <summary>The money on a card as of a moment: what time has brought is counted, written or not.</summary>
/// <param name="Card">Which.</param>
/// <param name="Version">The last entry that it includes.</param>
/// <param name="At">The moment.</param>
/// <param name="Purses">By priority.</param>
[GenerateSerializer, Immutable, Alias("balances-view")]
public sealed record BalancesView(
    [property: Id(0)] CardId Card,
    [property: Id(1)] long Version,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] IReadOnlyList<PurseBalance> Purses);
