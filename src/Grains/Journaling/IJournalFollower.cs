namespace CardPlatform.Grains.Journaling;

/// <summary>Something in memory that is fed from the journal.</summary>
internal interface IJournalFollower
{
    /// <summary>Reads what the journal has to add.</summary>
    Task RefreshAsync(CancellationToken cancellationToken);
}
