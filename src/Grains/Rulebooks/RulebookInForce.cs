using CardPlatform.Domain.Purses;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Rulebooks;

/// <summary>
/// The rulebook, in memory in every process, fed from the journal. It may lag by what
/// <see cref="GrainsOptions.FollowIntervalMilliseconds"/> says: a purse that was declared anew is spent by its old
/// rules for that long elsewhere.
/// </summary>
internal sealed class RulebookInForce(IJournal journal) : IJournalFollower
{
    private readonly Lock _gate = new();
    private volatile Rulebook _current = Rulebook.Empty;
    private long _version;
    private JournalPosition _position = JournalPosition.Beginning;

    /// <summary>The rules in force.</summary>
    public Rulebook Current => _current;

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<JournalEntry> entries;
        do
        {
            entries = await journal.ReadAfterAsync(
                _position, StreamKind.Rulebook, IJournalFollower.PageSize, cancellationToken);
            foreach (var entry in entries)
            {
                Take(entry);
                _position = entry.Position;
            }
        }
        while (entries.Count == IJournalFollower.PageSize);
    }

    /// <summary>Takes what this process has just committed, before the journal's followers can see it.</summary>
    public void Publish(long version, Rulebook rules)
    {
        lock (_gate)
        {
            if (version <= _version)
                return;
            (_version, _current) = (version, rules);
        }
    }

    // There is one stream, and its entries come in order: the next is that of the version after.
    private void Take(JournalEntry entry)
    {
        lock (_gate)
        {
            if (entry.Version <= _version)
                return;
            (_version, _current) = (entry.Version, StreamShapes.Rulebooks.Fold(_current, entry.Events));
        }
    }
}
