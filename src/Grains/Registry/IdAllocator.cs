using System.Collections.Concurrent;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Registry;

/// <summary>
/// Gives out ids from blocks taken from the journal, so that most cost no round trip. Ids may be skipped.
/// </summary>
internal sealed class IdAllocator(IJournal journal, GrainsOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<StreamKind, Block> _blocks = new();

    public async Task<long> NextAsync(StreamKind kind)
    {
        var block = _blocks.GetOrAdd(kind, _ => new Block());
        await block.Gate.WaitAsync();
        try
        {
            if (block.Next == block.End)
            {
                block.Next = await journal.AllocateIdsAsync(kind, options.IdBlockSize);
                block.End = block.Next + options.IdBlockSize;
            }

            return block.Next++;
        }
        finally
        {
            block.Gate.Release();
        }
    }

    public void Dispose()
    {
        foreach (var block in _blocks.Values)
            block.Gate.Dispose();
    }

    private sealed class Block
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public long Next { get; set; }

        public long End { get; set; }
    }
}
