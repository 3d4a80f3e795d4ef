namespace CardPlatform.Silo.Import;

/// <summary>One line that was not imported, and why.</summary>
internal readonly record struct Reject(long Line, RejectReason Reason, string Text);
