namespace CardPlatform.Ledger;

/// <summary>One change of state: written whole or not at all.</summary>
public sealed record Commit
{
    public Commit(params IReadOnlyList<Append> appends)
    {
        ArgumentOutOfRangeException.ThrowIfZero(appends.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(appends.Count, LedgerLimits.MaxAppendsPerCommit);
        if (appends.Count > 1 && appends.DistinctBy(append => append.Stream).Count() != appends.Count)
            throw new ArgumentException("A commit appends to a stream once.", nameof(appends));
        Appends = appends;
    }

    /// <summary>The rows to write, at most one per stream; the first carries the request key.</summary>
    public IReadOnlyList<Append> Appends { get; }

    /// <summary>What is taken from quotas or given back; all of it fits, or nothing is written.</summary>
    public IReadOnlyList<QuotaReservation> Reservations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Count, LedgerLimits.MaxQuotasPerCommit);
            if (value.Count > 1 && value.DistinctBy(reservation => reservation.Quota).Count() != value.Count)
                throw new ArgumentException("A commit reserves from a quota once.", nameof(value));
            if (value.Any(reservation => reservation.Delta == long.MinValue || reservation.Limit < 0))
                throw new ArgumentException("A delta can be negated, and a limit is not negative.", nameof(value));
            field = value;
        }
    } = [];

    /// <summary>Quotas made or changed by this commit.</summary>
    public IReadOnlyList<QuotaDeclaration> Declarations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Count, LedgerLimits.MaxQuotasPerCommit);
            if (value.Any(declaration => declaration.Limit < 0))
                throw new ArgumentException("A limit is not negative.", nameof(value));
            field = value;
        }
    } = [];

    /// <summary>The request that this commit answers, if it has to be recognised when it is repeated.</summary>
    public RequestKey? Request { get; init; }
}
