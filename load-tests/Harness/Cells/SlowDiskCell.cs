using CardPlatform.Harness.Results;
using CardPlatform.Silo;
using CardPlatform.Testing;

namespace CardPlatform.Harness.Cells;

/// <summary>What another cell measures, while every fsync of PostgreSQL takes 4 ms longer.</summary>
internal sealed class SlowDiskCell(ICell inner, FsyncShim? shim) : ICell
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(4);

    public string Name => inner.Name;

    public Task WarmUpAsync(CancellationToken cancellationToken) => shim is null
        ? throw new SentenceException("it needs a C compiler, to slow fsync down.")
        : inner.WarmUpAsync(cancellationToken);

    public async Task<CellResult> MeasureAsync(int round, CancellationToken cancellationToken)
    {
        var before = shim!.Calls;
        shim.SetDelay(Delay);
        try
        {
            var result = await inner.MeasureAsync(round, cancellationToken);
            return shim.Calls > before
                ? result
                : throw new SentenceException("PostgreSQL runs without what should slow its fsync down.");
        }
        finally
        {
            shim.Clear();
        }
    }
}
