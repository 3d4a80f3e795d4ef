namespace CardPlatform.Embedded;

/// <summary>The place of an activation in one of the collector's lists.</summary>
internal struct CollectorLink
{
    public Activation? Next;
    public Activation? Previous;

    /// <summary>The list's number plus one; zero if the activation is in none.</summary>
    public int List;
}
