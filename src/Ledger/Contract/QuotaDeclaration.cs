namespace CardPlatform.Ledger;

/// <summary>
/// Makes a quota or changes its limit. A limit below what is used is refused
/// (<see cref="CommitOutcome.QuotaExhausted"/>).
/// </summary>
/// <param name="Quota">The quota.</param>
/// <param name="Limit">The most that may be used, in the quota's own unit (a count, or fen).</param>
/// <param name="IsOpen">A closed quota admits no taking, whatever is left: how a stop is exact at commit.</param>
/// <param name="Edition">
/// The edition of the rules that the quota is declared by: from this commit on, takings that go by an older one are
/// refused (<see cref="CommitOutcome.Superseded"/>). It never goes back. 0 for rules without editions.
/// </param>
public readonly record struct QuotaDeclaration(QuotaId Quota, long Limit, bool IsOpen = true, int Edition = 0);
