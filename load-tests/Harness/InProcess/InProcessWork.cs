namespace CardPlatform.Harness.InProcess;

/// <summary>What can be asked of grains without HTTP.</summary>
internal enum InProcessWork
{
    /// <summary>Redemptions at merchants with a thousand campaigns.</summary>
    Spread,

    /// <summary>Redemptions under one campaign.</summary>
    Hot,

    /// <summary>Sign-ups to one activity.</summary>
    HotActivity,

    /// <summary>Activates cards, and tells what they take of the heap.</summary>
    Memory,

    /// <summary>Compares what the work before was told with the journal.</summary>
    Verify,
}
