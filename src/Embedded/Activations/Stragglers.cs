namespace CardPlatform.Embedded;

/// <summary>
/// Continuations that come back to an activation after its end, such as those of a task it never awaited. They
/// still run one at a time, so that the code of a dead activation does not race with itself.
/// </summary>
internal sealed class Stragglers : IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private readonly Queue<(Activation Activation, Continuation Code)> _waiting = new();
    private bool _scheduled;

    public void Add(Activation activation, Continuation code)
    {
        lock (_gate)
        {
            _waiting.Enqueue((activation, code));
            if (_scheduled)
                return;

            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute()
    {
        while (TryTake(out var next))
            next.Code.Execute(next.Activation);
    }

    private bool TryTake(out (Activation Activation, Continuation Code) next)
    {
        lock (_gate)
        {
            _scheduled = _waiting.TryDequeue(out next);
            return _scheduled;
        }
    }
}
