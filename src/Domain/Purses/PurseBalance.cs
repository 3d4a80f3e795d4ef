using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Purses;

/// <summary>What a card has in one purse.</summary>
/// <param name="Purse">The purse.</param>
/// <param name="Name">What it is called; null if it is not declared, as far as is known here.</param>
/// <param name="Available">What may be spent now, where and when the purse allows it.</param>
/// <param name="Held">What holds have pinned.</param>
/// <param name="Later">What may be spent from a later day on.</param>
/// <param name="Lots">The lots, in the order of spending.</param>
public sealed record PurseBalance(
    PurseCode Purse, PurseName? Name, Fen Available, Fen Held, Fen Later, IReadOnlyList<Lot> Lots)
{
    /// <summary>The balances of a wallet after <see cref="Upkeep"/>, by priority of the purses.</summary>
    public static IReadOnlyList<PurseBalance> Of(Wallet wallet, Rulebook rules, DateTimeOffset at) =>
    [
        .. wallet.Lots
            .GroupBy(lot => lot.Purse)
            .Select(lots => (Declared: rules.Find(lots.Key)?.Purse, Lots: lots))
            .OrderBy(purse => purse.Declared?.Priority ?? int.MaxValue)
            .ThenBy(purse => purse.Lots.Key)
            .Select(purse => Of(purse.Declared, purse.Lots.Key, [.. purse.Lots], at)),
    ];

    private static PurseBalance Of(Purse? declared, PurseCode code, IReadOnlyList<Lot> lots, DateTimeOffset at) => new(
        code,
        declared?.Name,
        Sum(lots, lot => lot.IsSpendable(at) ? lot.Available : Fen.Zero),
        Sum(lots, lot => lot.Held),
        Sum(lots, lot => at < lot.From ? lot.Available : Fen.Zero),
        [.. lots.OrderBy(lot => lot.Until).ThenBy(lot => lot.No)]);

    private static Fen Sum(IReadOnlyList<Lot> lots, Func<Lot, Fen> amount) =>
        lots.Aggregate(Fen.Zero, (sum, lot) => sum + amount(lot));
}
