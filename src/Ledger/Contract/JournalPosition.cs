namespace CardPlatform.Ledger;

/// <summary>
/// Where an entry stands in the journal as a whole: the transaction that wrote it, and its place in that transaction.
/// Positions grow in the order in which transactions began, which isn't the order in which they committed; a follower
/// therefore reads only below the oldest transaction still running (<see cref="IJournal.ReadAfterAsync"/>).
/// </summary>
public readonly record struct JournalPosition(long TransactionId, int Ordinal) : IComparable<JournalPosition>
{
    public static readonly JournalPosition Beginning;

    public static bool operator <(JournalPosition left, JournalPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(JournalPosition left, JournalPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(JournalPosition left, JournalPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(JournalPosition left, JournalPosition right) => left.CompareTo(right) >= 0;

    public int CompareTo(JournalPosition other) =>
        TransactionId != other.TransactionId
            ? TransactionId.CompareTo(other.TransactionId)
            : Ordinal.CompareTo(other.Ordinal);

    public override string ToString() => $"{TransactionId}.{Ordinal}";
}
