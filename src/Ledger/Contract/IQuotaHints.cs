namespace CardPlatform.Ledger;

/// <summary>What this process believes about quotas, without asking. Only a commit decides.</summary>
public interface IQuotaHints
{
    /// <summary>
    /// True for a short while after a commit found fewer units left than these, so that hopeless attempts are spared;
    /// false again as soon as this process gives back to it, declares it anew, or the while is over.
    /// </summary>
    bool LooksExhausted(QuotaId quota, long units = 1);
}
