namespace CardPlatform.Ledger;

/// <summary>A quota as last committed.</summary>
public readonly record struct QuotaState(QuotaId Quota, long Limit, long Used, bool IsOpen)
{
    /// <summary>How many units may still be taken: none of a closed quota.</summary>
    public long Left => IsOpen ? Math.Max(0, Limit - Used) : 0;
}
