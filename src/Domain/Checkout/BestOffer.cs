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
    public sealed record Found(RunningCampaign Campaign, Offer Offer, Fen Discount) : BestOffer
    {
        /// <summary>
        /// Whether another offer is better for the member: the larger discount, then the lower campaign, then the lower
        /// number. No two offers are equal in all three, so the best does not depend on the order of looking.
        /// </summary>
        internal bool IsBeatenBy(RunningCampaign campaign, Offer offer, Fen discount)
        {
            if (discount != Discount)
                return discount > Discount;
            return campaign.Id != Campaign.Id
                ? campaign.Id.CompareTo(Campaign.Id) < 0
                : offer.No.CompareTo(Offer.No) < 0;
        }
    }

    /// <summary>No offer applies; the reason is that of the offer that came closest.</summary>
    public sealed record None(DeclineReason Reason) : BestOffer;
}
