namespace CardPlatform.Domain.Merchants;

/// <summary>The answer of <see cref="MerchantContract"/> to one command.</summary>
public abstract record MerchantDecision
{
    private MerchantDecision()
    {
    }

    public sealed record Accepted(MerchantEvent Event) : MerchantDecision;

    public sealed record Refused(MerchantRefusal Reason) : MerchantDecision;
}
