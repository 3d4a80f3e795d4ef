namespace CardPlatform.Ledger.Projections;

/// <summary>What a list says of an activity: of the terms in force, or else of those under preparation.</summary>
/// <param name="Activity">Its id.</param>
public sealed record ActivityRow(long Activity)
{
    /// <summary>The last entry by which staff changed it.</summary>
    public required long Version { get; init; }

    /// <summary>The union whose activity it is.</summary>
    public required long Owner { get; init; }

    public required DateTimeOffset SignUpFrom { get; init; }

    public required DateTimeOffset SignUpUntil { get; init; }

    /// <summary>When its first session begins.</summary>
    public required DateTimeOffset FirstStart { get; init; }

    /// <summary>When its last session ends.</summary>
    public required DateTimeOffset LastEnd { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When time brings its next step; null for never.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The code of the city.</summary>
    public required int City { get; init; }

    /// <summary>The version of its terms in force; 0 if it was never launched.</summary>
    public required int TermsVersion { get; init; }

    /// <summary>The number of its phase.</summary>
    public required short Phase { get; init; }

    public required string TitleZh { get; init; }

    public required string TitleEn { get; init; }

    /// <summary>Who wrote its first draft.</summary>
    public required string MadeBy { get; init; }

    /// <summary>The series that it shares a limit with; null for none.</summary>
    public string? Series { get; init; }

    /// <summary>The version under preparation; null if there is none.</summary>
    public PreparedVersion? Next { get; init; }
}
