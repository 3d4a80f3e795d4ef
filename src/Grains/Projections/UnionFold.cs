using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Unions;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Projections;

/// <summary>Which union lies within which; by the unions' own rules, like <see cref="MemberFold"/>.</summary>
/// <param name="known">The rows there are of the unions in <see cref="UnionsIn"/>.</param>
internal sealed class UnionFold(IReadOnlyDictionary<long, UnionRow> known) : IPageFold
{
    /// <summary>The unions of a page. The tree as a whole is none: it says nothing that they don't.</summary>
    public static IReadOnlyCollection<long> UnionsIn(IEnumerable<ProjectedEntry> page) => page
        .Where(entry => entry.Union.Count > 0 && IsUnion(entry.Entry.Stream))
        .Select(entry => entry.Entry.Stream.Id)
        .ToHashSet();

    public void See(ProjectedEntry entry, ProjectionChanges changes)
    {
        if (entry.Union.Count == 0 || !IsUnion(entry.Entry.Stream))
            return;
        var id = entry.Entry.Stream.Id;
        var before = changes.Unions.TryGetValue(id, out var changed) ? changed : known.GetValueOrDefault(id);
        var after = entry.Union.Aggregate(StateOf(before), (union, happened) => union.Apply(happened));
        changes.Set(new UnionRow(id, after.Parent, after.City?.Code, after.Name!.Value.Value));
    }

    private static bool IsUnion(StreamId stream) => stream.Id != UnionState.Tree;

    private static UnionState StateOf(UnionRow? row) => row is null
        ? UnionState.None
        : new UnionState(UnionName.Of(row.Name), row.Parent, row.City is { } code ? new City(code) : null);
}
