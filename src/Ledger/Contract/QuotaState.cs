namespace CardPlatform.Ledger;

/// <summary>A quota as last committed.</summary>
/// <param name="Quota">Which.</param>
/// <param name="Limit">The most that may be used.</param>
/// <param name="Used">What is used.</param>
/// <param name="IsOpen">Whether anything may be taken.</param>
/// <param name="Edition">The newest edition of the rules that it was declared by; 0 if none was named.</param>
public readonly record struct QuotaState(QuotaId Quota, long Limit, long Used, bool IsOpen, int Edition = 0)
{
    /// <summary>How many units may still be taken: none of a closed quota.</summary>
    public long Left => IsOpen ? Math.Max(0, Limit - Used) : 0;
}
