namespace CardPlatform.Embedded;

/// <summary>
/// The inbox and the ownership of an activation are one word: null is idle, <see cref="Busy"/> is owned with
/// nothing new, a list is owned with new items (newest first), <see cref="ClosedInbox"/> is over.
/// </summary>
internal sealed partial class Activation : IThreadPoolWorkItem
{
    /// <summary>Turns in one go on a pool thread before others get it.</summary>
    private const int TurnsPerSlice = 64;

    private static readonly WorkItem Busy = new ClosedInbox(null, new Stragglers());

    private WorkItem? _inbox;
    private WorkItem? _batch;

    public bool IsClosed => Volatile.Read(ref _inbox) is ClosedInbox marker && marker != Busy;

    public Activation? Successor => (Volatile.Read(ref _inbox) as ClosedInbox)?.Successor;

    /// <summary>Hands an item to the activation, in order of arrival.</summary>
    /// <returns>False if the activation is over.</returns>
    public bool TryPush(WorkItem item)
    {
        while (true)
        {
            var head = Volatile.Read(ref _inbox);
            if (head is ClosedInbox && head != Busy)
                return false;

            item.Next = head;
            if (Interlocked.CompareExchange(ref _inbox, item, head) != head)
                continue;

            if (head is null)
                Schedule();

            return true;
        }
    }

    /// <summary>Hands over a continuation, which runs even if the activation is over.</summary>
    public void Post(Continuation code)
    {
        if (!TryPush(code))
            ((ClosedInbox)Volatile.Read(ref _inbox)!).Stragglers.Add(this, code);
    }

    void IThreadPoolWorkItem.Execute()
    {
        InlineCalls.RememberCleanContext();
        var turns = TurnsPerSlice;
        do
        {
            while (TryTakeTurn())
            {
                turns--;
                if (turns > 0)
                    continue;

                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }
        }
        while (!TryRelease());
    }

    private void Schedule() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);

    private bool TryEnter() =>
        Volatile.Read(ref _inbox) is null && Interlocked.CompareExchange(ref _inbox, Busy, null) is null;

    /// <summary>Gives up ownership if nothing has arrived; nothing of the owner's may be touched after it.</summary>
    private bool TryRelease()
    {
        var head = Interlocked.CompareExchange(ref _inbox, null, Busy);
        return head == Busy || head is ClosedInbox;
    }

    /// <summary>Leaves after an inline turn; what is there to do goes to the pool.</summary>
    private void Leave()
    {
        if (HasReadyWork() || !TryRelease())
            Schedule();
    }

    private bool TryTakeTurn()
    {
        if (_status is ActivationStatus.Dead)
            return false;

        if (TryStartWaiting())
            return true;

        var item = NextItem();
        if (item is null)
            return TryStop();

        item.Execute(this);
        return true;
    }

    private WorkItem? NextItem()
    {
        if (_batch is null)
        {
            if (Volatile.Read(ref _inbox) == Busy)
                return null;

            _batch = OldestFirst(Interlocked.Exchange(ref _inbox, Busy));
        }

        var item = _batch;
        if (item is not null)
        {
            _batch = item.Next;
            item.Next = null;
        }

        return item;
    }

    private static WorkItem? OldestFirst(WorkItem? newest)
    {
        WorkItem? oldest = null;
        while (newest is not null && newest != Busy)
        {
            var next = newest.Next;
            newest.Next = oldest;
            oldest = newest;
            newest = next;
        }

        return oldest;
    }
}
