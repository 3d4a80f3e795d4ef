namespace CardPlatform.Silo.Import;

/// <summary>Consecutive lines of the file: those that are right, and those that are not.</summary>
internal sealed class ImportChunk<TRow>
{
    /// <summary>
    /// A chunk is a transaction, and until it commits, whoever wants to write one of its rows waits and so do all who
    /// follow the journal: it is kept to a fraction of a second.
    /// </summary>
    public const int MaxLines = 2_000;

    public List<(long Line, string Text, TRow Row)> Rows { get; } = [];

    public List<Reject> Rejects { get; } = [];

    /// <summary>The last line of the chunk, counted from 1.</summary>
    public long LastLine { get; set; }

    /// <summary>Where the file stands behind it.</summary>
    public long EndPosition { get; set; }

    public bool IsLast { get; set; }
}
