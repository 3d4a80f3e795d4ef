namespace CardPlatform.Silo.Import;

/// <summary>What the journal already knows about a row.</summary>
internal enum Standing
{
    New,

    /// <summary>It was imported, or made, before.</summary>
    Known,

    /// <summary>Its key belongs to something else.</summary>
    Taken,
}
