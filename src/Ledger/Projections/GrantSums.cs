namespace CardPlatform.Ledger.Projections;

/// <summary>What became of the money that a campaign grants. Amounts in fen.</summary>
public readonly record struct GrantSums
{
    /// <summary>Grants that have reached their card.</summary>
    public long Touched { get; init; }

    public long TouchedAmount { get; init; }

    public long Spent { get; init; }

    /// <summary>Spent, and given back by refunds.</summary>
    public long Returned { get; init; }

    /// <summary>Expired on cards, or forfeited when it was given back.</summary>
    public long Expired { get; init; }

    public static GrantSums operator +(GrantSums left, GrantSums right) => new()
    {
        Touched = left.Touched + right.Touched,
        TouchedAmount = left.TouchedAmount + right.TouchedAmount,
        Spent = left.Spent + right.Spent,
        Returned = left.Returned + right.Returned,
        Expired = left.Expired + right.Expired,
    };
}
