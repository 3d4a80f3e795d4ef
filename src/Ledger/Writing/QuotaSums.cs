using CardPlatform.Ledger.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Ledger.Writing;

/// <summary>
/// What a batch takes from each quota in all, as the arrays that <see cref="JournalSql.TakeQuotas"/> takes. Where all
/// of it fits, sums say all there is to say; where it does not, <see cref="QuotaAdmission"/> says who gets the rest.
/// Reused from batch to batch by one lane.
/// </summary>
internal sealed class QuotaSums
{
    /// <summary>Beyond this, a sum over a batch could overflow.</summary>
    private const long MaxDelta = 1L << 48;

    private readonly Dictionary<QuotaId, Sum> _sums = [];
    private readonly List<QuotaId> _order = [];
    private readonly List<string> _ids = [];
    private readonly List<long> _taken = [];
    private readonly List<long> _given = [];
    private readonly List<int> _editions = [];
    private readonly List<long?> _limits = [];
    private readonly NpgsqlParameter<long> _count = new() { NpgsqlDbType = NpgsqlDbType.Bigint };

    public QuotaSums(NpgsqlParameterCollection parameters)
    {
        parameters.Add(ArrayParameter.Of(_ids, NpgsqlDbType.Text));
        parameters.Add(ArrayParameter.Of(_taken, NpgsqlDbType.Bigint));
        parameters.Add(ArrayParameter.Of(_given, NpgsqlDbType.Bigint));
        parameters.Add(ArrayParameter.Of(_editions, NpgsqlDbType.Integer));
        parameters.Add(ArrayParameter.Of(_limits, NpgsqlDbType.Bigint));
        parameters.Add(_count);
    }

    public int Count => _ids.Count;

    /// <summary>Sums up a batch.</summary>
    /// <param name="commits">The batch.</param>
    /// <param name="hints">Names the quotas of which little is left.</param>
    /// <returns>False if sums cannot decide it, or are not likely to fit: then it has to be done one by one.</returns>
    public bool TrySum(IReadOnlyList<PendingCommit> commits, QuotaHints hints)
    {
        _sums.Clear();
        foreach (var pending in commits)
        {
            if (pending.Commit is { } commit && !TryAdd(commit, hints))
                return false;
        }

        FillColumns();
        return true;
    }

    private bool TryAdd(Commit commit, QuotaHints hints)
    {
        if (commit.Declarations.Count > 0)
            return false;
        foreach (var reservation in commit.Reservations)
        {
            if (hints.IsScarce(reservation.Quota) || !TryAdd(reservation))
                return false;
        }

        return true;
    }

    private bool TryAdd(QuotaReservation reservation)
    {
        var (quota, delta, limit, edition) = reservation;
        if (delta is > MaxDelta or < -MaxDelta)
            return false;
        if (!_sums.TryGetValue(quota, out var sum))
            sum = Sum.Nothing;
        if (delta < 0)
        {
            _sums[quota] = sum with { Given = sum.Given - delta };
            return limit is null;
        }

        // One limit for all who take: by two limits, who comes first matters.
        if (sum.Takes && sum.Limit != limit)
            return false;
        var oldest = delta > 0 && edition is { } goesBy ? Math.Min(sum.Edition, goesBy) : sum.Edition;
        _sums[quota] = sum with { Taken = sum.Taken + delta, Edition = oldest, Limit = limit, Takes = true };
        return true;
    }

    // In id order, like every statement that locks quotas, so that two processes cannot deadlock.
    private void FillColumns()
    {
        _order.Clear();
        _order.AddRange(_sums.Keys);
        _order.Sort();
        _ids.Clear();
        _taken.Clear();
        _given.Clear();
        _editions.Clear();
        _limits.Clear();
        foreach (var quota in _order)
        {
            var sum = _sums[quota];
            _ids.Add(quota.Value);
            _taken.Add(sum.Taken);
            _given.Add(sum.Given);
            _editions.Add(sum.Edition);
            _limits.Add(sum.Limit);
        }

        _count.TypedValue = _ids.Count;
    }

    /// <param name="Taken">Units taken.</param>
    /// <param name="Given">Units given back.</param>
    /// <param name="Edition">The oldest edition that a taking goes by.</param>
    /// <param name="Limit">What the takings bring along.</param>
    /// <param name="Takes">Whether anything takes.</param>
    private readonly record struct Sum(long Taken, long Given, int Edition, long? Limit, bool Takes)
    {
        public static readonly Sum Nothing = new(Taken: 0, Given: 0, int.MaxValue, Limit: null, Takes: false);
    }
}
