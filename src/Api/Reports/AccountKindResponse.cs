using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Reports;

/// <summary>All accounts of one kind.</summary>
/// <param name="Kind">The first segment of their names.</param>
/// <param name="Accounts">How many they are.</param>
/// <param name="Debit">The sum of their debit balances.</param>
/// <param name="Credit">The sum of their credit balances; not positive.</param>
/// <param name="Balance">Both together.</param>
internal sealed record AccountKindResponse(string Kind, long Accounts, Balance Debit, Balance Credit, Balance Balance)
{
    public static AccountKindResponse From(AccountKind kind) => new(
        kind.Kind,
        kind.Accounts,
        new Balance(kind.Debit),
        new Balance(kind.Credit),
        new Balance(kind.Debit + kind.Credit));
}
