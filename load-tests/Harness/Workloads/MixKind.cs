namespace CardPlatform.Harness.Workloads;

/// <summary>What people do on an ordinary day.</summary>
internal enum MixKind
{
    Redemption,
    Balance,
    Refund,
    SignUp,

    /// <summary>A redemption that was answered is sent again.</summary>
    Repetition,
}
