using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Coupons;

namespace CardPlatform.Domain.Checkout;

/// <summary>An offer that could be applied to a basket.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Offer">The offer.</param>
/// <param name="No">Its number within the campaign.</param>
/// <param name="Coupon">The coupon it is used with; null if it needs none.</param>
/// <param name="Alone">What it takes off as the only one, in fen; 0 if its budget does not allow that.</param>
/// <param name="Most">The most that it can take off, with others as well.</param>
/// <param name="Limit">What its budget is believed to have left, in fen.</param>
/// <param name="Reported">Its place in the report; -1 if there is none.</param>
internal readonly record struct Candidate(
    RunningCampaign Campaign,
    RunningOffer Offer,
    OfferNo No,
    HeldCoupon? Coupon,
    long Alone,
    long Most,
    long Limit,
    int Reported)
{
    /// <summary>Whether it is about the whole basket, and its budget is not known to be short.</summary>
    public bool IsPlain => Offer.IsOfWhole && Limit == long.MaxValue;

    /// <summary>How much of a discount the budget allows: all, or what it has left, or nothing.</summary>
    public long Allow(long discount) => discount <= Limit ? discount : Allow(Campaign, Limit, discount);

    /// <inheritdoc cref="Allow(long)"/>
    public static long Allow(RunningCampaign campaign, long limit, long discount)
    {
        if (discount <= limit)
            return discount;
        return campaign.Terms.LastFen is LastFen.Reduce ? Math.Max(0, limit) : 0;
    }

    /// <summary>Whether it is allowed beside another one, where both may be combined at all.</summary>
    public bool CombinesWith(in Candidate other) =>
        Campaign.Id != other.Campaign.Id
        && (Campaign.Stacking.Group is not { } group || other.Campaign.Stacking.Group != group);

    /// <summary>
    /// The order in which equals are preferred and applied: by campaign, then by offer, then the coupon that expires
    /// first. No two candidates are equal in all of it, so nothing depends on the order of looking.
    /// </summary>
    public static int Compare(in Candidate left, in Candidate right)
    {
        var order = left.Campaign.Id.CompareTo(right.Campaign.Id);
        if (order == 0)
            order = left.No.CompareTo(right.No);
        if (order != 0 || left.Coupon is null || right.Coupon is null)
            return order;
        order = left.Coupon.Until.CompareTo(right.Coupon.Until);
        return order != 0 ? order : left.Coupon.Id.Version.CompareTo(right.Coupon.Id.Version);
    }
}
