namespace CardPlatform.Ledger.Projections;

/// <summary>All accounts by kind, and some of them one by one; all as of one moment.</summary>
public sealed record TrialBalanceRows(
    ProjectionProgress Progress, IReadOnlyList<AccountKindBalance> Kinds, IReadOnlyList<AccountBalance> Accounts);
