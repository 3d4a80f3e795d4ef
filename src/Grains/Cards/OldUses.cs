using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>
/// Which quotas a redemption of before refunds took. It does not say so itself; but a campaign then had one version of
/// its terms for good, and took from a day only where they limit it. What it took from the budget has been there since
/// migration 0006, limited or not.
/// </summary>
internal static class OldUses
{
    /// <summary>The redemption, saying what its uses took; the same one if it says so itself.</summary>
    public static async Task<Redeemed> CompleteAsync(Redeemed redeemed, IJournal journal)
    {
        if (redeemed.Applied.All(offer => offer.Lines is not null))
            return redeemed;
        var applied = new List<AppliedOffer>();
        foreach (var offer in redeemed.Applied)
        {
            var limits = await LimitsAsync(offer.Campaign, journal);
            applied.Add(offer with { Took = limits.PerDayCount is null ? null : QuotasTaken.Day });
        }

        return redeemed with { Applied = applied };
    }

    private static async Task<CampaignLimits> LimitsAsync(CampaignId campaign, IJournal journal)
    {
        var entry = await journal.ReadAsync(new StreamId(StreamKind.Campaign, campaign.Value), version: 1);
        var created = entry is null
            ? null
            : DomainJson.CampaignEvents.Read(entry.Events.Span).OfType<CampaignEvent.Created>().FirstOrDefault();
        return created?.Terms.Limits ?? throw new InvalidOperationException($"{campaign} was never created.");
    }
}
