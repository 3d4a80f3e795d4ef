namespace CardPlatform.Ledger.Projections;

/// <summary>Which activities a list is of; what is null does not matter.</summary>
public sealed record ActivityFilter
{
    /// <summary>The number of the phase.</summary>
    public short? Phase { get; init; }

    /// <summary>The number of the stage of the version under preparation.</summary>
    public short? Stage { get; init; }

    /// <summary>The code of the city.</summary>
    public int? City { get; init; }

    /// <summary>Whose sign-up begins after this.</summary>
    public DateTimeOffset? OpensAfter { get; init; }

    /// <summary>Whose sign-up begins at this or before.</summary>
    public DateTimeOffset? OpenedBy { get; init; }

    /// <summary>Whose sign-up ends after this.</summary>
    public DateTimeOffset? ClosesAfter { get; init; }

    /// <summary>Whose sign-up ends at this or before.</summary>
    public DateTimeOffset? ClosedBy { get; init; }

    /// <summary>Whose last session ends after this.</summary>
    public DateTimeOffset? EndsAfter { get; init; }

    /// <summary>Whose last session ends at this or before.</summary>
    public DateTimeOffset? EndedBy { get; init; }
}
