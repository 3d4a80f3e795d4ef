using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Time;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Projections;

/// <summary>Figures of campaigns, each use on the day and at the place where it was decided.</summary>
internal sealed class CampaignFold : IPageFold
{
    public void See(ProjectedEntry entry, ProjectionChanges changes)
    {
        foreach (var happened in entry.Card)
        {
            if (happened is Redeemed redeemed)
                Count(redeemed, changes);
        }
    }

    private static void Count(Redeemed redeemed, ProjectionChanges changes)
    {
        foreach (var applied in redeemed.Applied)
        {
            var key = new CampaignFigureKey(
                applied.Campaign.Value,
                BusinessDay.Of(redeemed.At).Date,
                redeemed.Terminal.Merchant.Value,
                redeemed.City?.Code ?? 0);
            changes.Add(key, new CampaignSums
            {
                Redeemed = 1,
                Gross = redeemed.Gross.Value,
                Discount = applied.Discount.Value,
                Union = applied.Funding.Union.Value,
                Merchant = applied.Funding.Merchant.Value,
                Sponsor = applied.Funding.Sponsor.Value,
            });
        }
    }
}
