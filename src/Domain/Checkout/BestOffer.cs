using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>What pricing came to.</summary>
public abstract record BestOffer
{
    private BestOffer()
    {
    }

    /// <summary>The offer that is best for the member.</summary>
    public sealed record Found(RunningCampaign Campaign, Offer Offer, Fen Discount) : BestOffer;

    /// <summary>No offer applies; the reason is that of the offer that came closest.</summary>
    public sealed record None(DeclineReason Reason) : BestOffer;
}
