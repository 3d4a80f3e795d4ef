namespace CardPlatform.Faults.Tests;

/// <summary>What became of a request that was sent once.</summary>
internal abstract record Fate
{
    /// <summary>It was answered for good: the body of the answer.</summary>
    public sealed record Acknowledged(string Answer) : Fate;

    /// <summary>It was refused, with the assurance that nothing was written.</summary>
    public sealed record Refused : Fate;

    /// <summary>It may have been written, or not.</summary>
    public sealed record Unknown : Fate;
}
