using System.Collections.Concurrent;
using CardPlatform.Domain.Merchants;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Merchants;

/// <summary>
/// The newest version of each merchant, fed from the journal. A checkout commits to the card and not to the merchant,
/// so no version conflict tells a merchant's activation that its contract or a terminal was changed elsewhere; this
/// does.
/// </summary>
internal sealed class MerchantVersions(IJournal journal) : IJournalFollower
{
    private readonly ConcurrentDictionary<long, long> _newest = new();
    private JournalPosition _position = JournalPosition.Beginning;

    /// <summary>0 for a merchant of whom the journal has told nothing yet.</summary>
    public long Of(MerchantId merchant) => _newest.GetValueOrDefault(merchant.Value);

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<JournalEntry> entries;
        do
        {
            entries = await journal.ReadAfterAsync(
                _position, StreamKind.Merchant, IJournalFollower.PageSize, cancellationToken);
            foreach (var entry in entries)
            {
                _newest.AddOrUpdate(
                    entry.Stream.Id,
                    static (_, version) => version,
                    static (_, known, version) => Math.Max(known, version),
                    entry.Version);
                _position = entry.Position;
            }
        }
        while (entries.Count == IJournalFollower.PageSize);
    }
}
