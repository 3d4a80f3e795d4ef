using CardPlatform.Ledger;
using CardPlatform.Ledger.Bulk;

namespace CardPlatform.Silo.Import;

/// <summary>One kind of file: what a row says, and what it becomes in the journal.</summary>
/// <typeparam name="TRow">A row that is right.</typeparam>
internal interface IImportFormat<TRow>
{
    /// <summary>What is imported, e.g. <c>cards</c>.</summary>
    string Name { get; }

    /// <summary>The first line of the file, exactly.</summary>
    string ExpectedHeader { get; }

    /// <summary>The kind of stream whose ids new rows get.</summary>
    StreamKind Kind { get; }

    /// <summary>The reason for which a row whose key is taken is rejected.</summary>
    RejectReason TakenReason { get; }

    /// <summary>Validates the fields of one line.</summary>
    RejectReason? TryParse(string[] fields, out TRow row);

    /// <summary>Whether the file has not had a row with this key before.</summary>
    bool IsFirst(TRow row);

    /// <summary>What the journal knows about each of the rows, in their order.</summary>
    Task<Standing[]> LookUpAsync(BulkJournal journal, IReadOnlyList<TRow> rows, CancellationToken cancellationToken);

    /// <summary>What a new row writes, as the grains would have written it.</summary>
    void Write(TRow row, long id, DateTimeOffset now, List<BulkEntry> entries);
}
