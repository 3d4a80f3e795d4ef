namespace CardPlatform.Embedded;

/// <summary>
/// Ends activations that nobody uses. They stand in lists by the epoch they were last seen to come due in; a use
/// does not move them. When a list comes due each of its members either is idle indeed, or goes to the list of
/// its true epoch. So a call costs one store, and an activation is looked at once per idle timeout.
/// </summary>
internal sealed class ActivationCollector
{
    /// <summary>The most collection intervals an idle timeout may last.</summary>
    public const int MaxIdleEpochs = 200;

    /// <summary>An activation due later than half of this is looked at early, and put off again.</summary>
    private const int Lists = 512;

    /// <summary>Activations handled under one hold of the lock.</summary>
    private const int Chunk = 128;

    private readonly EpochClock _clock;
    private readonly Lock _gate = new();
    private readonly ActivationList[] _lists = new ActivationList[Lists];
    private readonly Activation[] _chunk = new Activation[Chunk];
    private readonly Lock _working = new();
    private int _done;

    public ActivationCollector(EpochClock clock)
    {
        _clock = clock;
        for (var number = 0; number < Lists; number++)
            _lists[number] = new ActivationList(number);
    }

    public void Add(Activation activation)
    {
        lock (_gate)
        {
            if (activation.CollectorLink.List == 0)
                Link(activation, _done);
        }
    }

    public void Remove(Activation activation)
    {
        lock (_gate)
        {
            if (activation.CollectorLink.List != 0)
                _lists[activation.CollectorLink.List - 1].Remove(activation);
        }
    }

    /// <summary>Asks every activation that has come due to end.</summary>
    public void Collect()
    {
        if (!_working.TryEnter())
            return;

        try
        {
            var now = _clock.Advance();
            _done = Math.Max(_done, now - Lists);
            while (_done < now)
            {
                // Half the ring at a time: what is put off then never lands in a list still to be walked.
                var step = Math.Min(now, _done + (Lists / 2));
                for (var epoch = _done + 1; epoch <= step; epoch++)
                    CollectList(_lists[epoch % Lists], step, now);

                _done = step;
            }
        }
        finally
        {
            _working.Exit();
        }
    }

    /// <summary>Asks that many activations to end, about those first that were used longest ago.</summary>
    public void Shed(int count)
    {
        if (!_working.TryEnter())
            return;

        try
        {
            // Only as far as activations can stand that are not kept on purpose; see EmbeddedGrainOptions.
            for (var epoch = _done + 1; epoch <= _done + MaxIdleEpochs && count > 0; epoch++)
                count -= ShedList(epoch, count);
        }
        finally
        {
            _working.Exit();
        }
    }

    private void CollectList(ActivationList list, int step, int now)
    {
        int taken;
        do
        {
            taken = TakeChunk(list, Chunk, after: step);
            for (var i = 0; i < taken; i++)
            {
                if (_chunk[i].DueEpoch <= now)
                    _chunk[i].TryPush(new CollectionRequest(DeactivationReasonCode.ActivationIdle));
            }
        }
        while (taken == Chunk);

        Array.Clear(_chunk);
    }

    private int ShedList(int epoch, int count)
    {
        var shed = 0;
        int taken;
        do
        {
            // Those used since go to the list of their epoch; the others out of the way of this walk, and should
            // they survive it, they come due again in their time.
            taken = TakeChunk(_lists[epoch % Lists], Math.Min(Chunk, count - shed), after: epoch);
            for (var i = 0; i < taken; i++)
            {
                if (_chunk[i].DueEpoch > epoch)
                    continue;

                _chunk[i].TryPush(new CollectionRequest(DeactivationReasonCode.HighMemoryPressure));
                shed++;
            }
        }
        while (taken > 0 && shed < count);

        Array.Clear(_chunk);
        return shed;
    }

    private int TakeChunk(ActivationList list, int count, int after)
    {
        lock (_gate)
        {
            var taken = 0;
            while (taken < count && list.Take() is { } activation)
                _chunk[taken++] = activation;

            for (var i = 0; i < taken; i++)
                Link(_chunk[i], after);

            return taken;
        }
    }

    /// <summary>Puts an activation in the list of its epoch, or if that is past or too far, the nearest.</summary>
    private void Link(Activation activation, int after)
    {
        var latest = Math.Max(after, _done) + (Lists / 2) - 1;
        var epoch = Math.Min(Math.Max(activation.DueEpoch, after + 1), latest);
        _lists[epoch % Lists].Add(activation);
    }
}
