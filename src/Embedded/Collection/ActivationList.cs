namespace CardPlatform.Embedded;

/// <summary>The activations that come due in one epoch, oldest first. Under the collector's lock.</summary>
internal sealed class ActivationList(int number)
{
    private Activation? _first;
    private Activation? _last;

    public void Add(Activation activation)
    {
        activation.CollectorLink = new CollectorLink { Previous = _last, List = number + 1 };
        if (_last is null)
            _first = activation;
        else
            _last.CollectorLink.Next = activation;

        _last = activation;
    }

    public Activation? Take()
    {
        var first = _first;
        if (first is not null)
            Remove(first);

        return first;
    }

    public void Remove(Activation activation)
    {
        var (next, previous) = (activation.CollectorLink.Next, activation.CollectorLink.Previous);
        if (previous is null)
            _first = next;
        else
            previous.CollectorLink.Next = next;

        if (next is null)
            _last = previous;
        else
            next.CollectorLink.Previous = previous;

        activation.CollectorLink = default;
    }
}
