namespace CardPlatform.Harness.Cells;

/// <summary>What cells are called, in results and with <c>--only</c>.</summary>
internal static class CellNames
{
    public const string Tpcb = "tpcb";
    public const string Procedure = "procedure";
    public const string ProcedureHot = "procedure_hot";
    public const string Noop = "noop";
    public const string Journal = "journal";
    public const string Burst = "burst";
    public const string BurstUniform = "burst_uniform";
    public const string Hot = "hot";
    public const string InProcess = "inprocess";
    public const string HotActivity = "hot_activity";
    public const string SoldOut = "soldout";
    public const string SoldOutRedemption = "soldout_redemption";
    public const string Latency = "latency";
    public const string Mix = "mix";
    public const string Quote = "quote";
    public const string Balance = "balance";
    public const string Refund = "refund";
    public const string SignUp = "signup";
    public const string Issue = "issue";
    public const string Cold = "cold";
    public const string Wrk = "wrk";
    public const string WrkNoop = "wrk_noop";
    public const string Memory = "memory";
    public const string SlowDisk = "slow_disk";
    public const string FastDisk = "fast_disk";
    public const string Replay = "replay";
    public const string ScaleSmall = "scale_small";
    public const string ScaleLarge = "scale_large";
    public const string Sustained = "sustained";
    public const string Orleans = "orleans";
    public const string WriteState = "writestate";

    /// <summary>What has databases of its own, of two sizes.</summary>
    public static readonly IReadOnlyList<string> OfScale = [ScaleSmall, ScaleLarge];

    /// <summary>What needs the build for Orleans, and so is measured only if it is asked for by name.</summary>
    public static readonly IReadOnlyList<string> OnOrleans = [Orleans, WriteState];

    /// <summary>What <c>--orleans</c> asks for: those, and what they are compared with.</summary>
    public static readonly IReadOnlyList<string> BesideOrleans = [Tpcb, Burst, .. OnOrleans];
}
