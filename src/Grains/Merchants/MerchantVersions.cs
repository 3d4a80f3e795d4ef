using System.Collections.Concurrent;
using CardPlatform.Domain.Merchants;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Merchants;

/// <summary>
/// The newest version of each merchant, fed from the journal. A checkout commits to the card and not to the merchant,
/// so no version conflict tells a merchant's activation that its contract or a terminal was changed elsewhere; this
/// does, and confirms the states of all others.
/// </summary>
internal sealed class MerchantVersions(IJournal journal, TimeProvider clock) : IJournalFollower
{
    private readonly ConcurrentDictionary<long, long> _newest = new();
    private JournalPosition _settled = JournalPosition.Beginning;
    private long _confirmedAt;

    /// <summary>
    /// A <see cref="TimeProvider"/> timestamp: what was committed before it has been seen. To be read before
    /// <see cref="Of"/>.
    /// </summary>
    public long ConfirmedAt => Volatile.Read(ref _confirmedAt);

    /// <summary>0 for a merchant of whom the journal has told nothing yet.</summary>
    public long Of(MerchantId merchant) => _newest.GetValueOrDefault(merchant.Value);

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var askedAt = clock.GetTimestamp();
        var position = _settled;
        IReadOnlyList<StreamHead> heads;
        do
        {
            heads = await journal.ReadHeadsAfterAsync(
                position, StreamKind.Merchant, IJournalFollower.PageSize, cancellationToken);
            foreach (var head in heads)
            {
                _newest.AddOrUpdate(
                    head.Stream.Id,
                    static (_, version) => version,
                    static (_, known, version) => Math.Max(known, version),
                    head.Version);
                position = head.Position;
                if (head.IsSettled)
                    _settled = position;
            }
        }
        while (heads.Count == IJournalFollower.PageSize);
        Volatile.Write(ref _confirmedAt, askedAt);
    }
}
