using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;

namespace CardPlatform.Silo.Tests.Stress;

/// <summary>The latest sales and holds, of any client: so that clients meet at them.</summary>
internal sealed class RecentIds
{
    private const int Kept = 24;
    private readonly Lock _gate = new();
    private readonly Queue<RedemptionId> _sales = new();
    private readonly Queue<HoldId> _holds = new();

    public void Add(CheckoutEntry entry)
    {
        lock (_gate)
        {
            if (entry is CheckoutEntry.Redemption or CheckoutEntry.Capture or CheckoutEntry.Refund { Facts.No: 3 })
                Keep(_sales, entry.Id);
            if (entry is CheckoutEntry.Hold hold)
                Keep(_holds, hold.Facts.Hold);
        }
    }

    public RedemptionId? Any(Random random)
    {
        lock (_gate)
            return _sales.Count == 0 ? null : _sales.ElementAt(random.Next(_sales.Count));
    }

    public HoldId? AnyHold(Random random)
    {
        lock (_gate)
            return _holds.Count == 0 ? null : _holds.ElementAt(random.Next(_holds.Count));
    }

    private static void Keep<T>(Queue<T> ids, T id)
    {
        ids.Enqueue(id);
        if (ids.Count > Kept)
            ids.Dequeue();
    }
}
