using CardPlatform.Ledger.Bulk;

namespace CardPlatform.Silo.Import;

/// <summary>One kind of file: what a row says, and what it becomes in the journal.</summary>
/// <typeparam name="TRow">A row that is right.</typeparam>
internal interface IImportFormat<TRow>
{
    /// <summary>What is imported, e.g. <c>cards</c>.</summary>
    string Name { get; }

    /// <summary>The columns that the file has, in this order.</summary>
    string ExpectedHeader { get; }

    /// <summary>Columns that may follow those, in any order; empty if there are none.</summary>
    string OptionalColumns { get; }

    /// <summary>The first of as many new ids, for rows that do not bring theirs.</summary>
    Task<long> AllocateAsync(BulkJournal journal, int count, CancellationToken cancellationToken);

    /// <summary>
    /// Validates the fields of one line: the expected columns, then the optional ones as
    /// <see cref="OptionalColumns"/> has them, empty where the file does not have the column.
    /// </summary>
    RejectReason? TryParse(string[] fields, out TRow row);

    /// <summary>Whether the file has not had a row with this key before.</summary>
    bool IsFirst(TRow row);

    /// <summary>What the journal knows about each of the rows, in their order.</summary>
    Task<Standing[]> LookUpAsync(BulkJournal journal, IReadOnlyList<TRow> rows, CancellationToken cancellationToken);

    /// <summary>What a new row writes, as the grains would have written it.</summary>
    void Write(TRow row, Standing.New standing, long id, DateTimeOffset now, List<BulkEntry> entries);
}
