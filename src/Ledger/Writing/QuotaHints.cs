using System.Collections.Concurrent;

namespace CardPlatform.Ledger.Writing;

internal sealed class QuotaHints(LedgerOptions options, TimeProvider clock) : IQuotaHints
{
    /// <summary>Another process may have made room, and would not tell: to be wrong once in a while is cheap.</summary>
    private const double ScarceSeconds = 30;

    private readonly ConcurrentDictionary<QuotaId, Remainder> _remainders = new();

    public bool LooksExhausted(QuotaId quota, long units = 1) => units > LeftWithin(quota, options.QuotaHintSeconds);

    /// <summary>Whether it was found exhausted lately, and nothing is known to have been given back since.</summary>
    public bool IsScarce(QuotaId quota) => LeftWithin(quota, ScarceSeconds) is not null;

    public void MarkExhausted(QuotaId quota, long left)
    {
        // The hints are worth little each: forgetting all of them keeps the table bounded.
        if (_remainders.Count >= LedgerLimits.MaxEntriesPerRead)
            _remainders.Clear();
        _remainders[quota] = new Remainder(left, clock.GetTimestamp());
    }

    /// <summary>A committed change may have made room.</summary>
    public void Forget(Commit committed)
    {
        foreach (var reservation in committed.Reservations)
        {
            if (reservation.Delta < 0)
                _remainders.TryRemove(reservation.Quota, out _);
        }

        foreach (var declaration in committed.Declarations)
            _remainders.TryRemove(declaration.Quota, out _);
    }

    // An empty dictionary is not asked whether it is: it would take all of its locks to tell.
    private long? LeftWithin(QuotaId quota, double seconds) =>
        _remainders.TryGetValue(quota, out var remainder)
        && clock.GetElapsedTime(remainder.SeenAt).TotalSeconds < seconds
            ? remainder.Left
            : null;

    private readonly record struct Remainder(long Left, long SeenAt);
}
