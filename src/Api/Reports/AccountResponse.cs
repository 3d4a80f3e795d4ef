using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Reports;

/// <summary>One ledger account.</summary>
/// <param name="Account">Its name.</param>
/// <param name="Balance">Its balance.</param>
/// <param name="Postings">How many postings made it.</param>
internal sealed record AccountResponse(string Account, Balance Balance, long Postings)
{
    public static AccountResponse From(AccountLine line) =>
        new(line.Account, new Balance(line.Balance), line.Postings);
}
