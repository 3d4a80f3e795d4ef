namespace CardPlatform.Grains.Journaling;

/// <summary>Something in memory that is fed from the journal.</summary>
internal interface IJournalFollower
{
    /// <summary>
    /// Entries read at a time. A campaign's terms can take a hundred kilobytes, and a page is in memory as a whole.
    /// </summary>
    const int PageSize = 500;

    /// <summary>Reads what the journal has to add.</summary>
    Task RefreshAsync(CancellationToken cancellationToken);
}
