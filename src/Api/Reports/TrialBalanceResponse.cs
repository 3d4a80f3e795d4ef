using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Reports;

/// <summary>The balances of ledger accounts as of one moment.</summary>
/// <param name="AsOf">Up to where.</param>
/// <param name="Sum">All balances together: zero, or the books are wrong.</param>
/// <param name="Kinds">All accounts, by kind.</param>
/// <param name="Items">The accounts asked for, by name.</param>
/// <param name="NextCursor">Where the next page begins; left out on the last one.</param>
internal sealed record TrialBalanceResponse(
    AsOfResponse AsOf,
    Balance Sum,
    IReadOnlyList<AccountKindResponse> Kinds,
    IReadOnlyList<AccountResponse> Items,
    string? NextCursor = null)
{
    public static TrialBalanceResponse From(TrialBalance balance) => new(
        AsOfResponse.From(balance.AsOf),
        new Balance(balance.Kinds.Sum(kind => kind.Debit + kind.Credit)),
        [.. balance.Kinds.Select(AccountKindResponse.From)],
        [.. balance.Accounts.Select(AccountResponse.From)],
        balance.HasMore ? balance.Accounts[^1].Account : null);
}
