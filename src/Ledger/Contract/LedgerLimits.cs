namespace CardPlatform.Ledger;

/// <summary>The limits that are part of the contract. Limits of operation are in <see cref="LedgerOptions"/>.</summary>
public static class LedgerLimits
{
    public const int MaxEventsBytes = 256 * 1024;
    public const int MaxAppendsPerCommit = 16;
    public const int MaxCommitsInOrder = 64;
    public const int MaxQuotasPerCommit = 1_024;
    public const int MaxRequestScopeLength = 64;
    public const int MaxRequestKeyLength = 64;
    public const int MaxQuotaIdLength = 64;
    public const int MaxEntriesPerRead = 10_000;
}
