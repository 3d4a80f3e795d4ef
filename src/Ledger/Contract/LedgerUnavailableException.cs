namespace CardPlatform.Ledger;

/// <summary>The commit was refused before it was tried: nothing was written, and trying again later is safe.</summary>
public sealed class LedgerUnavailableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
