using CardPlatform.Silo.Generation;

namespace CardPlatform.Harness.Workloads;

/// <summary>The last sales that were acknowledged, for what comes after a sale.</summary>
/// <param name="capacity">How many are kept.</param>
internal sealed class SaleBook(int capacity)
{
    private readonly MixRequest[] _sales = new MixRequest[capacity];
    private long _sold;
    private long _returned;

    public bool IsEmpty => _sold == 0;

    /// <param name="sale">The redemption, with the entry that its answer named.</param>
    public void Add(MixRequest sale) => _sales[_sold++ % capacity] = sale;

    /// <summary>One of those that are kept; null if there is none.</summary>
    public MixRequest? Any(SeededRandom random) =>
        _sold == 0 ? null : _sales[random.Next((int)Math.Min(_sold, capacity))];

    /// <summary>The oldest of those that are kept and were not returned; null if there is none.</summary>
    public MixRequest? Return()
    {
        _returned = Math.Max(_returned, _sold - capacity);
        return _returned == _sold ? null : _sales[_returned++ % capacity];
    }
}
