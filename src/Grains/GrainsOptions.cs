namespace CardPlatform.Grains;

/// <summary>Bounds and intervals of the grains.</summary>
public sealed class GrainsOptions
{
    /// <summary>Card numbers kept in memory with the account they lead to; about 100 bytes each.</summary>
    public int MaxCachedCardNumbers { get; set; } = 200_000;

    /// <summary>
    /// How often the journal is asked for changes of campaigns and merchants: what a change made in one process may lag
    /// in another.
    /// </summary>
    public int FollowIntervalMilliseconds { get; set; } = 500;

    /// <summary>
    /// A merchant's state that was loaded or confirmed longer ago than this is loaded anew before a checkout: what a
    /// suspension in another process may lag here at most. Following the journal confirms it every time, so that this
    /// matters where that fails or is slow.
    /// </summary>
    public int MerchantStateMaxAgeSeconds { get; set; } = 5;

    /// <summary>How long a discount that a budget refused is taken for too large without asking.</summary>
    public int BudgetHintMilliseconds { get; set; } = 200;

    /// <summary>How often the read models are brought up to date.</summary>
    public int ProjectionIntervalMilliseconds { get; set; } = 500;

    /// <summary>How often a process that isn't the projector asks whether it could be.</summary>
    public int ProjectorStandbyMilliseconds { get; set; } = 2_000;

    /// <summary>How often activities are looked at that have something due.</summary>
    public int ActivityClockMilliseconds { get; set; } = 500;

    /// <summary>Ids taken from the journal at a time; what is left of them is lost with the process.</summary>
    public int IdBlockSize { get; set; } = 32;
}
