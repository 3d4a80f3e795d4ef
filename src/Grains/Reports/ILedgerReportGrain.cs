using CardPlatform.Domain.Staff;

namespace CardPlatform.Grains.Reports;

/// <summary>
/// What staff ask of the ledger as a whole. It keeps nothing: the key is always <see cref="Key"/>. Answers are late by
/// what the read models are behind, and say so. Faults: <c>LedgerUnavailableException</c>.
/// </summary>
[Alias("ILedgerReportGrain")]
public interface ILedgerReportGrain : IGrainWithIntegerKey
{
    const long Key = 0;

    /// <summary>The sums of all accounts, and those whose names begin so, by name.</summary>
    /// <param name="prefix">What the names begin with; empty for all.</param>
    /// <param name="page">Which of them: the last name of a page leads to the next.</param>
    /// <param name="actor">Who asks.</param>
    /// <returns>Null for an officer who does not act for the whole province.</returns>
    Task<TrialBalance?> GetTrialBalanceAsync(string prefix, PageRequest page, Actor actor);
}
