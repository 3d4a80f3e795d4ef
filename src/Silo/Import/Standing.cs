namespace CardPlatform.Silo.Import;

/// <summary>What the journal already knows about a row.</summary>
internal abstract record Standing
{
    private Standing()
    {
    }

    /// <summary>Nothing: the row makes something new.</summary>
    /// <param name="Place">The stream beside its own that the row begins, where that had to be looked for.</param>
    public sealed record New(long Place = 0) : Standing;

    /// <summary>It was imported, or made, before.</summary>
    public sealed record Known : Standing
    {
        public static readonly Known Instance = new();
    }

    /// <summary>What it claims belongs to something else.</summary>
    public sealed record Taken(RejectReason Reason) : Standing;
}
