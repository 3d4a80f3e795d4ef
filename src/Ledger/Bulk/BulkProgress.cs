namespace CardPlatform.Ledger.Bulk;

/// <summary>How far an import has come.</summary>
/// <param name="Lines">Lines dealt with, the header included.</param>
/// <param name="Added">Rows that made something new.</param>
/// <param name="Known">Rows that were there already.</param>
/// <param name="Rejected">Rows that were wrong.</param>
/// <param name="RejectBytes">How long the file of the rejects was by then.</param>
/// <param name="IsFinished">Whether it came to its end.</param>
public sealed record BulkProgress(
    long Lines, long Added, long Known, long Rejected, long RejectBytes, bool IsFinished)
{
    public static readonly BulkProgress None = new(0, 0, 0, 0, 0, IsFinished: false);
}
