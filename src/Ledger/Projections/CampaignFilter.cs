namespace CardPlatform.Ledger.Projections;

/// <summary>Which campaigns a list is of; what is null does not matter.</summary>
public sealed record CampaignFilter
{
    /// <summary>The number of the phase.</summary>
    public short? Phase { get; init; }

    /// <summary>The number of the stage of the version under preparation.</summary>
    public short? Stage { get; init; }

    /// <summary>Whose span begins after this.</summary>
    public DateTimeOffset? BeginsAfter { get; init; }

    /// <summary>Whose span begins at this or before.</summary>
    public DateTimeOffset? BegunBy { get; init; }

    /// <summary>That are in force after this.</summary>
    public DateTimeOffset? InForceAfter { get; init; }

    /// <summary>That are in force at this no longer.</summary>
    public DateTimeOffset? OverBy { get; init; }
}
