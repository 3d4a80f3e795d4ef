using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Time;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Campaigns;

/// <summary>
/// The quotas of a campaign. The count is always there, even without a limit: every redemption takes from it, so
/// closing it stops the campaign exactly, and the figures have something to tell.
/// </summary>
internal static class CampaignQuotas
{
    /// <summary>The count's limit where the campaign has none: more than will ever be, and safe to add to.</summary>
    public const long Unlimited = 1_000_000_000_000_000;

    public static QuotaId CountOf(CampaignId campaign) => new($"campaign/{campaign.Value}/count");

    public static QuotaId BudgetOf(CampaignId campaign) => new($"campaign/{campaign.Value}/budget");

    public static QuotaId DayOf(CampaignId campaign, BusinessDay day) =>
        new($"campaign/{campaign.Value}/day/{day.Digits}");

    /// <summary>The quotas that live as long as the campaign, opened or closed.</summary>
    public static IReadOnlyList<QuotaDeclaration> Declare(CampaignId campaign, CampaignLimits limits, bool isOpen)
    {
        var count = new QuotaDeclaration(CountOf(campaign), limits.TotalCount ?? Unlimited, isOpen);
        return limits.TotalBudget is { } budget
            ? [count, new QuotaDeclaration(BudgetOf(campaign), budget.Value, isOpen)]
            : [count];
    }

    /// <summary>What a redemption takes.</summary>
    public static IReadOnlyList<QuotaReservation> TakenBy(
        Redeemed redeemed, IReadOnlyList<RunningCampaign> campaigns, BusinessDay day)
    {
        var taken = new List<QuotaReservation>(3);
        for (var i = 0; i < campaigns.Count; i++)
        {
            var (id, limits) = (campaigns[i].Id, campaigns[i].Terms.Limits);
            taken.Add(new QuotaReservation(CountOf(id), 1));
            if (limits.TotalBudget is not null)
                taken.Add(new QuotaReservation(BudgetOf(id), redeemed.Applied[i].Discount.Value));
            if (limits.PerDayCount is { } perDay)
                taken.Add(new QuotaReservation(DayOf(id, day), 1, Limit: perDay));
        }

        return taken;
    }

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
        }

        return given;
    }
}
