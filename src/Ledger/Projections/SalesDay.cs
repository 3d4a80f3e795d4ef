namespace CardPlatform.Ledger.Projections;

/// <summary>Where the sales of a business day stand in the journal.</summary>
/// <param name="Day">The day.</param>
/// <param name="First">The oldest transaction that wrote one.</param>
/// <param name="Last">The newest.</param>
public sealed record SalesDay(DateOnly Day, long First, long Last)
{
    /// <summary>Before all of them.</summary>
    public JournalPosition Beginning => new(First - 1, int.MaxValue);
}
