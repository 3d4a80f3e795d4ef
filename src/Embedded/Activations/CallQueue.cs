namespace CardPlatform.Embedded;

/// <summary>
/// The calls an activation has taken from its inbox and cannot start yet, in order of arrival. A list through
/// the calls themselves: an idle activation pays two words for it. Touched only by the owner of the activation.
/// </summary>
internal struct CallQueue
{
    private GrainCall? _first;
    private GrainCall? _last;

    public readonly bool IsEmpty => _first is null;

    public readonly GrainCall? First => _first;

    public void Add(GrainCall call)
    {
        call.Next = null;
        if (_last is null)
            _first = call;
        else
            _last.Next = call;

        _last = call;
    }

    public GrainCall? Take()
    {
        var first = _first;
        if (first is not null)
            Unlink(null, first);

        return first;
    }

    /// <summary>Takes the first call that may start beside the others, wherever it stands.</summary>
    /// <param name="onlyAwaited">Only a call that one in progress waits for.</param>
    public GrainCall? TakeInterleaving(bool onlyAwaited)
    {
        GrainCall? before = null;
        for (var call = _first; call is not null; before = call, call = (GrainCall?)call.Next)
        {
            if (!call.IsAwaitedByTarget && (onlyAwaited || !call.AlwaysInterleave))
                continue;

            Unlink(before, call);
            return call;
        }

        return null;
    }

    private void Unlink(GrainCall? before, GrainCall call)
    {
        var next = (GrainCall?)call.Next;
        if (before is null)
            _first = next;
        else
            before.Next = next;

        if (next is null)
            _last = before;

        call.Next = null;
    }
}
