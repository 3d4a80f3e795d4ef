namespace CardPlatform.Ledger.Projections;

/// <summary>What campaigns may ask about the person of a card, to count whom they reach.</summary>
public sealed record MemberRow(long Card)
{
    public required long Union { get; init; }

    public required int City { get; init; }

    /// <summary>The number of the card's status.</summary>
    public required short Status { get; init; }

    /// <summary>Of a lost card: whether it was suspended before.</summary>
    public bool WasSuspended { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>The number of the gender; null if it is not known.</summary>
    public short? Gender { get; init; }

    public DateOnly? Birthday { get; init; }

    public DateOnly? JoinedOn { get; init; }

    /// <summary>Codes without commas.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
