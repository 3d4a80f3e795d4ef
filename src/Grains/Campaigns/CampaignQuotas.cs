using System.Globalization;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Time;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Campaigns;

/// <summary>
/// The quotas of a campaign. The count and the budget are always there, even without a limit: every use takes from
/// both, so closing them stops the campaign exactly, an edit that limits them later finds what was used, and the
/// figures have something to tell. The quotas of a day and of a merchant exist only where the terms limit them. Every
/// taking names the version of the terms that it was decided by, and launching a version declares it: no use commits by
/// terms that are no longer in force, and the limits that it brings along are those that are.
/// </summary>
internal static class CampaignQuotas
{
    /// <summary>The limit where the campaign has none: more than will ever be, and safe to add to.</summary>
    public const long Unlimited = 1_000_000_000_000_000;

    public static QuotaId CountOf(CampaignId campaign) => new($"campaign/{campaign.Value}/count");

    public static QuotaId BudgetOf(CampaignId campaign) => new($"campaign/{campaign.Value}/budget");

    public static QuotaId DayOf(CampaignId campaign, BusinessDay day) =>
        new($"campaign/{campaign.Value}/day/{day.Digits}");

    public static QuotaId MerchantOf(CampaignId campaign, MerchantId merchant) =>
        new($"campaign/{campaign.Value}/merchant/{merchant.Value}");

    /// <summary>The coupons claimed.</summary>
    public static QuotaId ClaimsOf(CampaignId campaign) => new($"campaign/{campaign.Value}/claims");

    /// <summary>The coupons claimed on a day.</summary>
    public static QuotaId ClaimsOnDayOf(CampaignId campaign, BusinessDay day) =>
        new($"campaign/{campaign.Value}/claims/{day.Digits}");

    /// <summary>The quotas that live as long as the campaign, opened or closed.</summary>
    public static IReadOnlyList<QuotaDeclaration> Declare(
        CampaignId campaign, CampaignTerms terms, int version, bool isOpen)
    {
        var count = Declare(CountOf(campaign), terms.Limits.TotalCount);
        var budget = Declare(BudgetOf(campaign), terms.Limits.TotalBudget?.Value);
        return terms.Offers is [Offer.Coupon { Claims: var claims }]
            ? [count, budget, Declare(ClaimsOf(campaign), claims.Total)]
            : [count, budget];

        QuotaDeclaration Declare(QuotaId quota, long? limit) => new(quota, limit ?? Unlimited, isOpen, version);
    }

    /// <summary>What a redemption takes.</summary>
    public static IReadOnlyList<QuotaReservation> TakenBy(
        Redeemed redeemed, IReadOnlyList<RunningCampaign> campaigns, BusinessDay day)
    {
        var taken = new List<QuotaReservation>(campaigns.Count * 3);
        for (var i = 0; i < campaigns.Count; i++)
        {
            var (id, limits, applied) = (campaigns[i].Id, campaigns[i].Terms.Limits, redeemed.Applied[i]);
            taken.Add(UseOf(id, campaigns[i].TermsVersion));
            taken.Add(new QuotaReservation(BudgetOf(id), applied.Discount.Value));
            if (applied.Took?.HasFlag(QuotasTaken.Day) is true)
                taken.Add(new QuotaReservation(DayOf(id, day), 1, limits.PerDayCount));
            if (applied.Took?.HasFlag(QuotasTaken.Merchant) is true)
                taken.Add(new QuotaReservation(MerchantOf(id, redeemed.Terminal.Merchant), 1, limits.PerMerchantCount));
        }

        return taken;
    }

    /// <summary>What a claim takes.</summary>
    public static IReadOnlyList<QuotaReservation> TakenBy(CouponClaimed claimed, ClaimLimits limits)
    {
        var total = new QuotaReservation(ClaimsOf(claimed.Campaign), 1, Edition: claimed.CampaignVersion);
        return claimed.Took?.HasFlag(QuotasTaken.Day) is true
            ? [total, new QuotaReservation(OfItsDay(), 1, limits.PerDay)]
            : [total];

        QuotaId OfItsDay() => ClaimsOnDayOf(claimed.Campaign, BusinessDay.Of(claimed.At));
    }

    /// <summary>What a grant takes.</summary>
    public static IReadOnlyList<QuotaReservation> TakenBy(Granted granted) =>
    [
        UseOf(granted.Campaign, granted.CampaignVersion),
        new QuotaReservation(BudgetOf(granted.Campaign), granted.Lots.Sum(lot => lot.Available.Value)),
    ];

    /// <summary>The campaign that one of these quotas is of.</summary>
    public static CampaignId CampaignOf(QuotaId quota) =>
        new(long.Parse(quota.Value.Split('/')[1], CultureInfo.InvariantCulture));

    /// <summary>
    /// What a refund gives back: of the budget, the discount; of what counts uses, the use itself once nothing of the
    /// sale remains.
    /// </summary>
    public static IReadOnlyList<QuotaReservation> GivenBackBy(Refunded refunded)
    {
        var given = new List<QuotaReservation>();
        foreach (var offer in refunded.Offers)
        {
            if (offer.Discount > Fen.Zero)
                given.Add(new QuotaReservation(BudgetOf(offer.Campaign), -offer.Discount.Value));
            if (!refunded.IsFull)
                continue;
            given.Add(new QuotaReservation(CountOf(offer.Campaign), -1));
            if (offer.Took?.HasFlag(QuotasTaken.Day) is true)
                given.Add(new QuotaReservation(DayOf(offer.Campaign, BusinessDay.Of(refunded.SoldAt)), -1));
            if (offer.Took?.HasFlag(QuotasTaken.Merchant) is true)
                given.Add(new QuotaReservation(MerchantOf(offer.Campaign, refunded.Terminal.Merchant), -1));
        }

        return given;
    }

    // Every use takes from the count, and so the count is where it is asked whether the terms are still in force.
    private static QuotaReservation UseOf(CampaignId campaign, int version) =>
        new(CountOf(campaign), 1, Edition: version);
}
