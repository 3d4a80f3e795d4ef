using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Coupons;

/// <summary>
/// Decides a claim, in the precedence of <see cref="ClaimDecline"/>; whether any are left, the commit decides. Pure: no
/// clock, no I/O, no randomness.
/// </summary>
public static class Claiming
{
    /// <param name="card">The card.</param>
    /// <param name="claim">What is asked.</param>
    /// <param name="campaign">The campaign, if it is running.</param>
    /// <param name="unions">Which union lies within which.</param>
    /// <param name="id">What the coupon will be called.</param>
    /// <param name="now">The time of the decision; not before the card's last event.</param>
    public static ClaimDecision Decide(
        CardState card,
        ClaimCoupon claim,
        RunningCampaign? campaign,
        IUnionTree unions,
        CouponId id,
        DateTimeOffset now)
    {
        if ((OfCard(card, claim.Number) ?? OfCampaign(campaign, now)) is { } refused)
            return new ClaimDecision.Declined(refused);

        var terms = campaign!.Terms;
        var coupon = (Offer.Coupon)terms.Offers[0];
        if (OfMember(card, campaign, coupon, unions, now) is { } reason)
            return new ClaimDecision.Declined(reason);

        return new ClaimDecision.Claimed(new CouponClaimed(
            now,
            id,
            campaign.Id,
            campaign.TermsVersion,
            coupon.No,
            terms.Name,
            coupon.Gives,
            now.AddDays(coupon.ValidDays),
            terms.Span.Until,
            coupon.Claims.PerDay is null ? QuotasTaken.None : QuotasTaken.Day));
    }

    private static ClaimDecline? OfCard(CardState card, CardNumber presented) => card.Status switch
    {
        CardStatus.Active => presented == card.Number ? null : ClaimDecline.CardNumberReplaced,
        CardStatus.Issued => ClaimDecline.CardNotActivated,
        CardStatus.Suspended => ClaimDecline.CardSuspended,
        CardStatus.Lost => ClaimDecline.CardLost,
        CardStatus.Closed => ClaimDecline.CardClosed,
        _ => throw new ArgumentOutOfRangeException(nameof(card), card.Status, "A claim needs a card."),
    };

    private static ClaimDecline? OfCampaign(RunningCampaign? campaign, DateTimeOffset now)
    {
        if (campaign is null)
            return ClaimDecline.CampaignNotRunning;
        if (campaign.Terms.Offers is not [Offer.Coupon coupon])
            return ClaimDecline.CampaignWithoutCoupons;
        if (now < campaign.Terms.Span.From)
            return ClaimDecline.ClaimNotOpenYet;
        return now >= (coupon.ClaimUntil ?? campaign.Terms.Span.Until) ? ClaimDecline.ClaimOver : null;
    }

    private static ClaimDecline? OfMember(
        CardState card, RunningCampaign campaign, Offer.Coupon coupon, IUnionTree unions, DateTimeOffset now)
    {
        if (Eligibility.Outside(campaign.Terms.For, card.Member!, card.IssuedAt, unions, now) is not null)
            return ClaimDecline.MemberNotIncluded;
        if (card.Coupons.Claims.TotalOf(campaign.Id) >= coupon.Claims.PerMember
            || !card.Coupons.Claims.HasRoomFor(campaign.Id, now))
            return ClaimDecline.ClaimLimitReached;
        return card.Coupons.HasRoom(now) ? null : ClaimDecline.TooManyCoupons;
    }
}
