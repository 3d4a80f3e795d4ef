namespace CardPlatform.Harness.Workloads;

/// <summary>What people do.</summary>
internal enum MixKind
{
    Redemption,
    Quote,
    Balance,
    Refund,
    SignUp,

    /// <summary>A new person gets a card.</summary>
    Issue,

    /// <summary>A redemption that was answered is sent again.</summary>
    Repetition,
}
