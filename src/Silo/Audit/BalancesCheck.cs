using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// Invariant 4, for the read model: balances are the sums of the postings up to where it stands, and all of them
/// together are nothing. What was written after that is not missed.
/// </summary>
internal sealed class BalancesCheck(JournalPosition projectedTo) : AuditCheck(
    "balances", "every projected balance is the sum of its postings so far, and the trial balance is zero")
{
    private readonly Dictionary<string, long> _sums = [];

    protected override void See(AuditedEntry audited)
    {
        if (audited.Entry.Position > projectedTo)
            return;
        foreach (var posting in audited.Entry.Postings)
            _sums[posting.Account.Name] = _sums.GetValueOrDefault(posting.Account.Name) + posting.Amount.Value;
    }

    public override async Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        long total = 0;
        await foreach (var (account, amount) in journal.ProjectedBalancesAsync(cancellationToken))
        {
            _sums.Remove(account, out var sum);
            Compare(amount == sum, () => $"{account} is projected at {amount} fen, its postings come to {sum}");
            total += amount;
        }

        foreach (var (account, sum) in _sums)
            Compare(holds: false, () => $"{account} is not projected, its postings come to {sum}");
        Compare(total == 0, () => $"all balances together come to {total} fen");
    }
}
