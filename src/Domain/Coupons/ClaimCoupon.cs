using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Coupons;

/// <summary>Claims a coupon of a campaign.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Number">The number of the member's card.</param>
public sealed record ClaimCoupon(CampaignId Campaign, CardNumber Number);
