using System.Collections.Concurrent;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Unions;

/// <summary>
/// Which union lies above which, in memory in every process, fed from the journal. It may lag by what
/// <see cref="GrainsOptions.FollowIntervalMilliseconds"/> says. About 100 bytes a union.
/// </summary>
internal sealed class UnionTree(IJournal journal) : IUnionTree, IJournalFollower
{
    /// <summary>Entries of unions are small, and a province has 200,000 of them to load at the start.</summary>
    private const int PageSize = 5_000;

    /// <summary>
    /// Far above <see cref="UnionRegister.MaxDepth"/>, because a move takes what lies below along; a circle that a
    /// damaged journal may have ends here.
    /// </summary>
    private const int MaxSteps = 64;

    /// <summary>The parent of each union, 0 for none; and the version that says so.</summary>
    private readonly ConcurrentDictionary<long, (long Parent, long Version)> _unions = new();
    private JournalPosition _position = JournalPosition.Beginning;

    public int Count => _unions.Count;

    public bool IsWithin(long union, long ancestor)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            if (union == ancestor)
                return true;
            if (!_unions.TryGetValue(union, out var known) || known.Parent == 0)
                return false;
            union = known.Parent;
        }

        return false;
    }

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<JournalEntry> entries;
        do
        {
            entries = await journal.ReadAfterAsync(_position, StreamKind.Union, PageSize, cancellationToken);
            foreach (var entry in entries)
            {
                foreach (var happened in DomainJson.UnionEvents.Read(entry.Events.Span))
                    Publish(entry.Stream.Id, entry.Version, happened);
                _position = entry.Position;
            }
        }
        while (entries.Count == PageSize);
    }

    /// <summary>Takes what has happened to a union, from the journal or right after its commit.</summary>
    public void Publish(long union, long version, UnionEvent happened)
    {
        if (happened is UnionEvent.Registered registered)
            Learn(union, version, registered.Parent);
        else if (happened is UnionEvent.Moved moved)
            Learn(union, version, moved.Parent);
    }

    private void Learn(long union, long version, long? parent) => _unions.AddOrUpdate(
        union,
        static (_, news) => news,
        static (_, known, news) => known.Version >= news.Version ? known : news,
        (Parent: parent ?? 0, Version: version));
}
