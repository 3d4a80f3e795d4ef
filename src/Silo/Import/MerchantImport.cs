using System.Globalization;
using System.Text;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Merchants;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Bulk;

namespace CardPlatform.Silo.Import;

/// <summary>
/// Merchants with their stores and terminals. The key is the number that the merchant has where it comes from; it
/// becomes the request key of the merchant's first entry, so the journal itself sees to it that it is imported once.
/// </summary>
internal sealed class MerchantImport : IImportFormat<MerchantRow>
{
    /// <summary>Stores are written <c>name@city:terminals</c>, with semicolons between them.</summary>
    public const string Header = "merchant_no,name,category,stores";

    private const string Scope = "import/merchants";
    private readonly HashSet<string> _seen = [];

    public string Name => "merchants";

    public string ExpectedHeader => Header;

    public string OptionalColumns => "";

    public Task<long> AllocateAsync(BulkJournal journal, int count, CancellationToken cancellationToken) =>
        journal.AllocateIdsAsync(StreamKind.Merchant, count, cancellationToken);

    public RejectReason? TryParse(string[] fields, out MerchantRow row)
    {
        row = null!;
        if (fields[0].Length is 0 or > LedgerLimits.MaxRequestKeyLength
            || fields[0].AsSpan().ContainsAnyExceptInRange('!', '~'))
            return RejectReason.BadMerchantNo;
        if (!MerchantName.TryParse(fields[1], CultureInfo.InvariantCulture, out var name))
            return RejectReason.BadName;
        if (!CategoryCode.TryParse(fields[2], CultureInfo.InvariantCulture, out var category))
            return RejectReason.BadCategory;
        if (StoreList.TryParse(fields[3], out var stores) is { } problem)
            return problem;

        var hash = RequestHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', fields)));
        row = new MerchantRow(fields[0], hash, name, category, stores);
        return null;
    }

    public bool IsFirst(MerchantRow row) => _seen.Add(row.No);

    public async Task<Standing[]> LookUpAsync(
        BulkJournal journal, IReadOnlyList<MerchantRow> rows, CancellationToken cancellationToken)
    {
        var found = await journal.FindRequestsAsync(Scope, [.. rows.Select(row => row.No)], cancellationToken);
        return [.. rows.Select<MerchantRow, Standing>(row =>
            !found.TryGetValue(row.No, out var hash) ? new Standing.New()
            : hash == row.Hash ? Standing.Known.Instance
            : new Standing.Taken(RejectReason.MerchantNoTaken))];
    }

    public void Write(MerchantRow row, Standing.New standing, long id, DateTimeOffset now, List<BulkEntry> entries)
    {
        var merchant = new MerchantId(id);
        var events = new List<MerchantEvent> { new MerchantEvent.Registered(now, row.Name, row.Category) };
        var terminals = 0;
        foreach (var (index, store) in row.Stores.Index())
        {
            var no = new StoreNo(index + 1);
            events.Add(new MerchantEvent.StoreAdded(now, no, store.Name, store.City));
            for (var terminal = 0; terminal < store.Terminals; terminal++)
                events.Add(new MerchantEvent.TerminalAdded(now, new TerminalId(merchant, ++terminals), no));
        }

        entries.Add(new BulkEntry(
            new StreamId(StreamKind.Merchant, id),
            DomainJson.MerchantEvents.Write([.. events]),
            new RequestKey(Scope, row.No, row.Hash)));
    }
}
