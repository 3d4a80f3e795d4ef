using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>The commands of a batch being decided, one after the other, up to what fits into a commit.</summary>
internal sealed class BatchTurn<TState, TEvent>(TState state, DateTimeOffset now)
{
    private readonly List<TEvent> _events = [];
    private readonly Dictionary<QuotaId, long> _deltas = [];
    private readonly Dictionary<QuotaId, QuotaReservation> _reserved = [];
    private readonly Dictionary<QuotaId, BatchCommand<TState, TEvent>> _takers = [];

    public DateTimeOffset Now => now;

    public TState State { get; private set; } = state;

    public IReadOnlyList<TEvent> Events => _events;

    /// <summary>How many commands have been decided.</summary>
    public int Decided { get; private set; }

    /// <summary>What all of it takes from each quota, or gives back.</summary>
    public IReadOnlyList<QuotaReservation> Reservations =>
    [
        .. _deltas.Where(each => each.Value != 0).Select(each => _reserved[each.Key] with { Delta = each.Value }),
    ];

    /// <summary>Adds what comes before the commands, or after them.</summary>
    public void Add(BatchStep<TState, TEvent> step) => Take(step, by: null);

    /// <summary>
    /// Decides commands until all are, or a commit can take no more quotas. A command that cannot be decided at all
    /// fails alone.
    /// </summary>
    public void Decide(List<BatchCommand<TState, TEvent>> batch, int from, int most)
    {
        for (; Decided < most; Decided++)
        {
            var command = batch[from + Decided];
            if (command.IsAnswered || TryDecide(command) is not { } step)
                continue;
            if (_deltas.Count > 0 && !HasRoomFor(step.Reservations))
                return;
            Take(step, command);
        }
    }

    /// <summary>The quotas that are taken from.</summary>
    public IReadOnlyCollection<QuotaId> Taken => _takers.Keys;

    /// <summary>How much of a quota the commands take beside what is given back.</summary>
    public long DeltaOf(QuotaId quota) => _deltas[quota];

    /// <summary>The last command that takes from a quota.</summary>
    public BatchCommand<TState, TEvent> LastToTake(QuotaId quota) => _takers.TryGetValue(quota, out var taker)
        ? taker
        : throw new InvalidOperationException($"Nothing in the batch takes from {quota}.");

    private BatchStep<TState, TEvent>? TryDecide(BatchCommand<TState, TEvent> command)
    {
        try
        {
            return command.Decide(State, now);
        }
        catch (Exception fault)
        {
            command.Fail(fault);
            return null;
        }
    }

    private bool HasRoomFor(IReadOnlyList<QuotaReservation> more) =>
        more.Count == 0
        || _deltas.Count + more.Count(each => !_deltas.ContainsKey(each.Quota)) <= LedgerLimits.MaxQuotasPerCommit;

    private void Take(BatchStep<TState, TEvent> step, BatchCommand<TState, TEvent>? by)
    {
        State = step.State;
        _events.AddRange(step.Events);
        foreach (var reservation in step.Reservations)
        {
            _deltas[reservation.Quota] = _deltas.GetValueOrDefault(reservation.Quota) + reservation.Delta;
            _reserved[reservation.Quota] = reservation;
            if (reservation.Delta > 0 && by is not null)
                _takers[reservation.Quota] = by;
        }
    }
}
