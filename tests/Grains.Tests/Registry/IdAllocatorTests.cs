using CardPlatform.Grains.Registry;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Tests.Registry;

public sealed class IdAllocatorTests
{
    private readonly BlockJournal _journal = new();

    [Fact]
    public async Task Next_ManyAtOnce_AreAllDifferentAndCostOneReadABlock()
    {
        using var ids = new IdAllocator(_journal, new GrainsOptions { IdBlockSize = 10 });

        var given = await Task.WhenAll(Enumerable.Range(0, 95).Select(_ => ids.NextAsync(StreamKind.Card)));

        Assert.Equal(Enumerable.Range(1, 95).Select(id => (long)id), given.Order());
        Assert.Equal(10, _journal.Reads);
    }

    [Fact]
    public async Task Next_OfTwoKinds_ComeFromTheirOwnBlocks()
    {
        using var ids = new IdAllocator(_journal, new GrainsOptions());
        await ids.NextAsync(StreamKind.Card);

        await ids.NextAsync(StreamKind.Merchant);

        Assert.Equal(2, _journal.Reads);
    }

    [Fact]
    public async Task Next_TheJournalFailsOnce_GoesOnAfterwards()
    {
        using var ids = new IdAllocator(_journal, new GrainsOptions());
        _journal.FailsNext = true;
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ids.NextAsync(StreamKind.Card));

        Assert.Equal(1, await ids.NextAsync(StreamKind.Card));
    }

    private sealed class BlockJournal : UnreadableJournal
    {
        private long _next = 1;

        public int Reads { get; private set; }

        public bool FailsNext { get; set; }

        public override async Task<long> AllocateIdsAsync(
            StreamKind kind, int count, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            if (FailsNext)
            {
                FailsNext = false;
                throw new LedgerUnavailableException("Down.");
            }

            Reads++;
            var first = _next;
            _next += count;
            return first;
        }
    }
}
