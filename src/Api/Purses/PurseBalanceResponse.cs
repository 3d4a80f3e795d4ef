using CardPlatform.Domain.Purses;

namespace CardPlatform.Api.Purses;

/// <summary>What a card has in one purse.</summary>
/// <param name="Purse">The purse.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Available">What may be spent now, where and when the purse allows it.</param>
/// <param name="Held">What holds have pinned.</param>
/// <param name="Later">What may be spent from a later day on.</param>
/// <param name="Lots">The lots, in the order of spending.</param>
internal sealed record PurseBalanceResponse(
    string Purse, PurseName? Name, Amount Available, Amount Held, Amount Later, IReadOnlyList<LotResponse> Lots)
{
    public static PurseBalanceResponse From(PurseBalance balance) => new(
        balance.Purse.Value,
        balance.Name,
        balance.Available,
        balance.Held,
        balance.Later,
        [.. balance.Lots.Select(LotResponse.Of)]);
}
