namespace CardPlatform.Ledger.Projections;

/// <summary>What a list says of a campaign: of the terms in force, or else of those under preparation.</summary>
/// <param name="Campaign">Its id.</param>
public sealed record CampaignRow(long Campaign)
{
    /// <summary>The last entry that is in it.</summary>
    public required long Version { get; init; }

    /// <summary>The union whose campaign it is; null for one of before unions.</summary>
    public long? Owner { get; init; }

    /// <summary>In fen; null if it has none.</summary>
    public long? Budget { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>When it can do nothing any more: the end of its span, or later for money that it granted.</summary>
    public required DateTimeOffset InForceUntil { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The version of its terms in force; 0 if it was never launched.</summary>
    public required int TermsVersion { get; init; }

    /// <summary>The number of its phase.</summary>
    public required short Phase { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Codes without commas.</summary>
    public required IReadOnlyList<string> OfferKinds { get; init; }

    /// <summary>Who wrote its first draft; null where nobody was asked.</summary>
    public string? MadeBy { get; init; }

    /// <summary>The version under preparation; null if there is none.</summary>
    public PreparedVersion? Next { get; init; }
}
