using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Projections;

/// <summary>Balances of ledger accounts: the sums of their postings, whatever these are about.</summary>
internal sealed class AccountFold : IPageFold
{
    public void See(ProjectedEntry entry, ProjectionChanges changes)
    {
        foreach (var posting in entry.Entry.Postings)
            changes.Add(posting.Account.Name, new AccountSums(posting.Amount.Value, Postings: 1));
    }
}
