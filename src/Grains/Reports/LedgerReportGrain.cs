using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Reports;

/// <summary>Reads read models; it keeps nothing, so its calls interleave freely.</summary>
[Reentrant]
internal sealed class LedgerReportGrain(IReadModels models, IUnionTree unions) : Grain, ILedgerReportGrain
{
    public async Task<TrialBalance?> GetTrialBalanceAsync(string prefix, PageRequest page, Actor actor)
    {
        if (!actor.ActsForProvince(unions))
            return null;
        var rows = await models.ReadTrialBalanceAsync(prefix, page.After ?? "", page.Limit);
        return new TrialBalance(
            AsOf.From(rows.Progress),
            [.. rows.Kinds.Select(kind => new AccountKind(kind.Kind, kind.Accounts, kind.Debit, kind.Credit))],
            [.. rows.Accounts.Select(account =>
                new AccountLine(account.Account, account.Sums.Amount, account.Sums.Postings))],
            HasMore: rows.Accounts.Count == page.Limit);
    }
}
