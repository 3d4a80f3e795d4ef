namespace CardPlatform.Ledger.Projections;

/// <summary>All accounts whose names begin with the same segment.</summary>
/// <param name="Kind">The segment, e.g. <c>merchant</c>.</param>
/// <param name="Accounts">How many they are.</param>
/// <param name="Debit">The sum of their debit balances, in fen; not negative.</param>
/// <param name="Credit">The sum of their credit balances, in fen; not positive.</param>
public readonly record struct AccountKindBalance(string Kind, long Accounts, long Debit, long Credit);
