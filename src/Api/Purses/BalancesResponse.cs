using CardPlatform.Grains.Cards;

namespace CardPlatform.Api.Purses;

/// <summary>The money on a card, with all that time has brought: what has expired or lapsed is gone at once.</summary>
/// <param name="CardId">The card.</param>
/// <param name="Version">The last entry that it includes.</param>
/// <param name="AsOf">The moment.</param>
/// <param name="Purses">The purses with something in them, in the order of spending.</param>
internal sealed record BalancesResponse(
    string CardId, long Version, DateTimeOffset AsOf, IReadOnlyList<PurseBalanceResponse> Purses)
{
    public static BalancesResponse From(BalancesView view) => new(
        view.Card.ToString(), view.Version, view.At, [.. view.Purses.Select(PurseBalanceResponse.From)]);
}
