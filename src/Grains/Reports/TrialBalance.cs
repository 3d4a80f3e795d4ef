namespace CardPlatform.Grains.Reports;

/// <summary>
/// The balances of ledger accounts as of one moment. Amounts in fen: debit positive, credit negative.
/// </summary>
/// <param name="AsOf">Up to where.</param>
/// <param name="Kinds">All accounts, by the first segment of their names; they sum to zero.</param>
/// <param name="Accounts">The accounts of the page, by name.</param>
/// <param name="HasMore">Whether more follow.</param>
[GenerateSerializer, Immutable, Alias("trial-balance")]
public sealed record TrialBalance(
    [property: Id(0)] AsOf AsOf,
    [property: Id(1)] IReadOnlyList<AccountKind> Kinds,
    [property: Id(2)] IReadOnlyList<AccountLine> Accounts,
    [property: Id(3)] bool HasMore);
