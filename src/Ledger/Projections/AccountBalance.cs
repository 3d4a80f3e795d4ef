namespace CardPlatform.Ledger.Projections;

/// <summary>A ledger account.</summary>
/// <param name="Account">Its name.</param>
/// <param name="Sums">Its balance, and the postings that made it.</param>
public readonly record struct AccountBalance(string Account, AccountSums Sums);
