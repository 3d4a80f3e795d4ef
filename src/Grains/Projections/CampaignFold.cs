using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Regions;
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
            else if (happened is Refunded refunded)
                Count(refunded, changes);
        }
    }

    private static void Count(Redeemed redeemed, ProjectionChanges changes)
    {
        foreach (var applied in redeemed.Applied)
        {
            changes.Add(KeyOf(applied.Campaign, redeemed.At, redeemed.Terminal, redeemed.City), new CampaignSums
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

    private static void Count(Refunded refunded, ProjectionChanges changes)
    {
        foreach (var offer in refunded.Offers)
        {
            if (offer.Discount == Fen.Zero)
                continue;
            changes.Add(KeyOf(offer.Campaign, refunded.At, refunded.Terminal, refunded.City), new CampaignSums
            {
                Refunded = 1,
                RefundedDiscount = offer.Discount.Value,
                Union = -offer.Funding.Union.Value,
                Merchant = -offer.Funding.Merchant.Value,
                Sponsor = -offer.Funding.Sponsor.Value,
            });
        }
    }

    private static CampaignFigureKey KeyOf(
        CampaignId campaign, DateTimeOffset at, TerminalId terminal, City? city) =>
        new(campaign.Value, BusinessDay.Of(at).Date, terminal.Merchant.Value, city?.Code ?? 0);
}
