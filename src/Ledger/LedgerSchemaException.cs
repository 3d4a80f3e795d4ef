namespace CardPlatform.Ledger;

/// <summary>The database's schema is not one that this build can use; the message says what to do.</summary>
public sealed class LedgerSchemaException(string message) : Exception(message);
