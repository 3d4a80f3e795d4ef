namespace CardPlatform.Ledger;

/// <summary>
/// The connection failed while the commit was under way: it may or may not have been written. Repeating the request
/// under the same request key is safe, and tells.
/// </summary>
public sealed class CommitUnknownException(string message, Exception? innerException = null)
    : Exception(message, innerException);
