using System.Globalization;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Unions;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Bulk;

namespace CardPlatform.Silo.Import;

/// <summary>
/// The tree of unions, each after the one above it. The key is the number that a union has in the register; a union
/// that was registered with the same content is there already, whatever has become of it since.
/// </summary>
internal sealed class UnionImport : IImportFormat<UnionRow>
{
    public const string Header = "union_id,parent_id,name,city";

    private readonly HashSet<long> _seen = [];

    /// <summary>How deep the unions of this file and those above them lie, as far as they have been met.</summary>
    private readonly Dictionary<long, int> _depths = [];

    public string Name => "unions";

    public string ExpectedHeader => Header;

    public string OptionalColumns => "";

    /// <summary>Unions bring their ids.</summary>
    public Task<long> AllocateAsync(BulkJournal journal, int count, CancellationToken cancellationToken) =>
        Task.FromResult(0L);

    public RejectReason? TryParse(string[] fields, out UnionRow row)
    {
        row = default;
        if (!TryParseId(fields[0], out var id))
            return RejectReason.BadUnion;
        long? parent = null;
        if (fields[1].Length > 0)
        {
            if (!TryParseId(fields[1], out var above) || above == id)
                return RejectReason.BadParent;
            parent = above;
        }

        if (!UnionName.TryParse(fields[2], CultureInfo.InvariantCulture, out var name))
            return RejectReason.BadName;
        City? city = null;
        if (fields[3].Length > 0)
        {
            if (!CityNames.TryFind(fields[3], out var known))
                return RejectReason.UnknownCity;
            city = known;
        }

        row = new UnionRow(id, parent, name, city);
        return null;
    }

    public bool IsFirst(UnionRow row) => _seen.Add(row.Id);

    public async Task<Standing[]> LookUpAsync(
        BulkJournal journal, IReadOnlyList<UnionRow> rows, CancellationToken cancellationToken)
    {
        var known = await journal.ReadFirstEntriesAsync(
            StreamKind.Union, [.. rows.Select(row => row.Id)], cancellationToken);
        await LearnDepthsAsync(journal, rows, cancellationToken);
        return [.. rows.Select(row => known.TryGetValue(row.Id, out var events)
            ? StandingOfRegistered(row, events)
            : StandingOfNew(row))];
    }

    public void Write(UnionRow row, Standing.New standing, long id, DateTimeOffset now, List<BulkEntry> entries)
    {
        UnionEvent[] events = [new UnionEvent.Registered(now, row.Name, row.Parent, row.City)];
        entries.Add(new BulkEntry(new StreamId(StreamKind.Union, row.Id), DomainJson.UnionEvents.Write(events)));
    }

    private static bool TryParseId(string text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;

    private static UnionEvent.Registered Registered(byte[] events) =>
        (UnionEvent.Registered)DomainJson.UnionEvents.Read(events)[0];

    private static Standing StandingOfRegistered(UnionRow row, byte[] events)
    {
        var registered = Registered(events);
        return (registered.Name, registered.Parent, registered.City) == (row.Name, row.Parent, row.City)
            ? Standing.Known.Instance
            : new Standing.Taken(RejectReason.UnionIdTaken);
    }

    /// <summary>What lies above the union has been met by now, or is missing.</summary>
    private Standing StandingOfNew(UnionRow row)
    {
        var above = 0;
        if (row.Parent is { } parent && !_depths.TryGetValue(parent, out above))
            return new Standing.Taken(RejectReason.ParentMissing);
        if (above >= UnionRegister.MaxDepth)
            return new Standing.Taken(RejectReason.UnionTooDeep);
        _depths[row.Id] = above + 1;
        return new Standing.New();
    }

    /// <summary>
    /// Learns the depths of the parents that the journal has, by where they were registered: a move since is no matter
    /// to a file that is imported once, and cannot make a circle with a union that is new.
    /// </summary>
    private async Task LearnDepthsAsync(
        BulkJournal journal, IReadOnlyList<UnionRow> rows, CancellationToken cancellationToken)
    {
        var parents = new Dictionary<long, long?>();
        var next = rows.Select(row => row.Parent).OfType<long>().Distinct()
            .Where(id => !_depths.ContainsKey(id)).ToArray();
        var asked = new HashSet<long>();
        while (next.Length > 0)
        {
            asked.UnionWith(next);
            var found = await journal.ReadFirstEntriesAsync(StreamKind.Union, next, cancellationToken);
            foreach (var (id, events) in found)
                parents[id] = Registered(events).Parent;
            next = [.. parents.Values.OfType<long>().Distinct()
                .Where(id => !_depths.ContainsKey(id) && !asked.Contains(id))];
        }

        foreach (var id in parents.Keys)
            _depths[id] = DepthOf(id, parents);
    }

    private int DepthOf(long id, Dictionary<long, long?> parents)
    {
        var depth = 1;
        var at = id;
        while (parents.GetValueOrDefault(at) is { } parent && depth <= UnionRegister.MaxDepth)
        {
            if (_depths.TryGetValue(parent, out var known))
                return known + depth;
            (at, depth) = (parent, depth + 1);
        }

        return depth;
    }
}
