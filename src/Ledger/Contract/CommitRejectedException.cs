namespace CardPlatform.Ledger;

/// <summary>
/// The commit was not written and never will be: it asks for something that cannot be, such as giving back more of a
/// quota than was taken. A fault of the caller.
/// </summary>
public sealed class CommitRejectedException(string message, Exception? innerException = null)
    : Exception(message, innerException);
