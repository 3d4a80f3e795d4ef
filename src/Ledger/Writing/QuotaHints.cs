using System.Collections.Concurrent;

namespace CardPlatform.Ledger.Writing;

internal sealed class QuotaHints(LedgerOptions options, TimeProvider clock) : IQuotaHints
{
    private readonly ConcurrentDictionary<QuotaId, long> _exhaustedAt = new();

    public bool LooksExhausted(QuotaId quota) =>
        _exhaustedAt.TryGetValue(quota, out var at)
        && clock.GetElapsedTime(at).TotalSeconds < options.QuotaHintSeconds;

    public void MarkExhausted(QuotaId quota)
    {
        // The hints are worth little each: forgetting all of them keeps the table bounded.
        if (_exhaustedAt.Count >= LedgerLimits.MaxEntriesPerRead)
            _exhaustedAt.Clear();
        _exhaustedAt[quota] = clock.GetTimestamp();
    }

    /// <summary>A committed change may have made room.</summary>
    public void Forget(Commit committed)
    {
        if (_exhaustedAt.IsEmpty)
            return;
        foreach (var reservation in committed.Reservations)
        {
            if (reservation.Delta < 0)
                _exhaustedAt.TryRemove(reservation.Quota, out _);
        }

        foreach (var declaration in committed.Declarations)
            _exhaustedAt.TryRemove(declaration.Quota, out _);
    }
}
