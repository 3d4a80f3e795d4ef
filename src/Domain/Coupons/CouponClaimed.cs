using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;

namespace CardPlatform.Domain.Coupons;

/// <summary>A member claimed a coupon.</summary>
/// <param name="At">When it was decided, in UTC; from then on it can be used.</param>
/// <param name="Coupon">Its name.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="CampaignVersion">The version of its terms.</param>
/// <param name="Offer">The offer of it.</param>
/// <param name="Name">What the campaign was called.</param>
/// <param name="Gives">The discount that it is used for: what was claimed holds.</param>
/// <param name="Until">The first moment at which it can no longer be used.</param>
/// <param name="CampaignUntil">The end of the campaign's span: until then at least, its claims are counted.</param>
/// <param name="Took">
/// Which quotas the claim took beside that of all claims; null in entries of before it was recorded, which took that of
/// the day wherever there is one.
/// </param>
public sealed record CouponClaimed(
    DateTimeOffset At,
    CouponId Coupon,
    CampaignId Campaign,
    int CampaignVersion,
    OfferNo Offer,
    CampaignName Name,
    Offer.Discount Gives,
    DateTimeOffset Until,
    DateTimeOffset CampaignUntil,
    QuotasTaken? Took = null) : CardEvent(At);
