namespace CardPlatform.Ledger.Writing;

/// <summary>
/// Admits the commits of one batch against its locked quotas, in arrival order while they fit. Pure: the rows come in
/// as read under lock, and go out as they have to be written.
/// </summary>
internal sealed class QuotaAdmission
{
    private readonly Dictionary<QuotaId, QuotaState> _quotas = [];
    private readonly HashSet<QuotaId> _changed = [];

    public IEnumerable<QuotaState> Changed => _changed.Select(id => _quotas[id]);

    public void Load(QuotaState quota) => _quotas[quota.Quota] = quota;

    /// <summary>Takes all that the commit asks for, or nothing.</summary>
    public AdmissionVerdict Admit(Commit commit)
    {
        foreach (var declaration in commit.Declarations)
        {
            if (declaration.Limit < UsedBy(declaration.Quota))
                return new AdmissionVerdict.Exhausted(declaration.Quota, Left: 0);
        }

        foreach (var reservation in commit.Reservations)
        {
            if (Refusal(commit, reservation) is { } refusal)
                return refusal;
        }

        Apply(commit);
        return AdmissionVerdict.Admitted.Instance;
    }

    private AdmissionVerdict? Refusal(Commit commit, QuotaReservation reservation)
    {
        if (!_quotas.TryGetValue(reservation.Quota, out var quota))
            return new AdmissionVerdict.Exhausted(reservation.Quota, Left: 0);

        if (reservation.Delta > 0 && reservation.Edition < quota.Edition)
            return new AdmissionVerdict.Superseded(reservation.Quota);
        if (reservation.Limit is { } limit)
            quota = quota with { Limit = limit };
        foreach (var declaration in commit.Declarations)
        {
            if (declaration.Quota == reservation.Quota)
                quota = quota with { Limit = declaration.Limit, IsOpen = declaration.IsOpen };
        }

        if (reservation.Delta > 0 && reservation.Delta > quota.Left)
            return new AdmissionVerdict.Exhausted(reservation.Quota, quota.Left);
        if (reservation.Delta < 0 && quota.Used < -reservation.Delta)
            return new AdmissionVerdict.Impossible($"{-reservation.Delta} given back to {quota}");
        return null;
    }

    private void Apply(Commit commit)
    {
        foreach (var declaration in commit.Declarations)
        {
            _quotas.TryGetValue(declaration.Quota, out var before);
            _quotas[declaration.Quota] = new QuotaState(
                declaration.Quota,
                declaration.Limit,
                before.Used,
                declaration.IsOpen,
                Math.Max(declaration.Edition, before.Edition));
            _changed.Add(declaration.Quota);
        }

        foreach (var reservation in commit.Reservations)
        {
            var quota = _quotas[reservation.Quota];
            var used = quota.Used + reservation.Delta;
            var limit = reservation.Limit is { } brought ? Math.Max(brought, used) : quota.Limit;
            _quotas[reservation.Quota] = quota with { Limit = limit, Used = used };
            _changed.Add(reservation.Quota);
        }
    }

    private long UsedBy(QuotaId quota) => _quotas.TryGetValue(quota, out var state) ? state.Used : 0;
}
