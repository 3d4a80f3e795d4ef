using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Staff;
using CardPlatform.Grains.Activities;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;

namespace CardPlatform.Grains.Registry;

/// <summary>
/// Gives ids to what is new, and finds cards by number. It keeps nothing: the key is always <see cref="Key"/>. A
/// repeated request gets the id it got first. Faults are those of <see cref="IMemberCardGrain"/>.
/// </summary>
[Alias("IRegistryGrain")]
public interface IRegistryGrain : IGrainWithIntegerKey
{
    const long Key = 0;

    Task<CardAnswer> IssueCardAsync(CardCommand.Issue command, RequestName request);

    Task<MerchantAnswer> RegisterMerchantAsync(MerchantCommand.Register command, RequestName request);

    Task<CampaignAnswer> CreateCampaignAsync(CampaignCommand.Create command, Actor actor, RequestName request);

    Task<ActivityAnswer> CreateActivityAsync(ActivityCommand.Create command, Actor actor, RequestName request);

    /// <summary>
    /// Claims a coupon for the card with a number. While none seem to be left, no card is asked; but a request that got
    /// one earlier is told so again.
    /// </summary>
    Task<ClaimAnswer> ClaimCouponAsync(ClaimCoupon claim, RequestName request);

    /// <summary>The account that a number belongs to, or once belonged to; null if it never did.</summary>
    Task<CardId?> FindCardAsync(CardNumber number);
}
