using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>
/// Which quotas a redemption of before refunds took. It does not say so itself; but a campaign then had one version of
/// its terms for good, and took from a budget or a day only where they limit it.
/// </summary>
/// <param name="Completed">The redemption, saying what its uses took.</param>
/// <param name="WithoutBudget">The campaigns of whose budgets nothing was taken.</param>
internal sealed record OldUses(Redeemed Completed, IReadOnlySet<CampaignId> WithoutBudget)
{
    public static bool IsOld(Redeemed redeemed) => redeemed.Applied.Any(offer => offer.Lines is null);

    public static async Task<OldUses> ReadAsync(Redeemed redeemed, IJournal journal)
    {
        var applied = new List<AppliedOffer>();
        var withoutBudget = new HashSet<CampaignId>();
        foreach (var offer in redeemed.Applied)
        {
            var limits = await LimitsAsync(offer.Campaign, journal);
            applied.Add(offer with { Took = limits.PerDayCount is null ? null : QuotasTaken.Day });
            if (limits.TotalBudget is null)
                withoutBudget.Add(offer.Campaign);
        }

        return new OldUses(redeemed with { Applied = applied }, withoutBudget);
    }

    public bool TookFrom(QuotaId quota) =>
        !WithoutBudget.Any(campaign => quota == CampaignQuotas.BudgetOf(campaign));

    private static async Task<CampaignLimits> LimitsAsync(CampaignId campaign, IJournal journal)
    {
        var entry = await journal.ReadAsync(new StreamId(StreamKind.Campaign, campaign.Value), version: 1);
        var created = entry is null
            ? null
            : DomainJson.CampaignEvents.Read(entry.Events.Span).OfType<CampaignEvent.Created>().FirstOrDefault();
        return created?.Terms.Limits ?? throw new InvalidOperationException($"{campaign} was never created.");
    }
}
