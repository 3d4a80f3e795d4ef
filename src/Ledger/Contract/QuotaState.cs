namespace CardPlatform.Ledger;

/// <summary>A quota as last committed.</summary>
public readonly record struct QuotaState(QuotaId Quota, long Limit, long Used, bool IsOpen)
{
    public long Left => Limit - Used;
}
