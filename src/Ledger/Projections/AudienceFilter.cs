namespace CardPlatform.Ledger.Projections;

/// <summary>Which members to count; null of each for any.</summary>
public sealed record AudienceFilter
{
    /// <summary>Of these unions and all below them.</summary>
    public IReadOnlyList<long>? Unions { get; init; }

    /// <summary>Codes of cities.</summary>
    public IReadOnlyList<int>? Cities { get; init; }

    /// <summary>With any of these.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The number of a gender.</summary>
    public short? Gender { get; init; }

    /// <summary>With a birthday on one of these days, as month × 100 + day.</summary>
    public IReadOnlyList<int>? Birthdays { get; init; }

    public DateOnly? JoinedBefore { get; init; }

    /// <summary>With a card issued on this day or before.</summary>
    public DateOnly? IssuedBy { get; init; }
}
