using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// The legs of a redemption. Whoever funds a discount other than the merchant owes the merchant that part: their
/// accounts are debited, the merchant's payable is credited with the sum. The merchant's own share books nothing:
/// nobody owes it to anybody, the merchant simply takes less at the counter; it stands in the event for reports.
/// </summary>
public static class RedemptionPostings
{
    public static readonly Account Union = new("funder/union");

    public static IReadOnlyList<Posting> Of(Redeemed redeemed)
    {
        var postings = new List<Posting>(redeemed.Applied.Count + 2);
        var union = Fen.Zero;
        var owed = Fen.Zero;
        foreach (var applied in redeemed.Applied)
        {
            union += applied.Funding.Union;
            owed += applied.Funding.Union + applied.Funding.Sponsor;
            if (applied.Funding.Sponsor > Fen.Zero)
                postings.Add(new Posting(SponsorOf(applied.Campaign), applied.Funding.Sponsor));
        }

        if (union > Fen.Zero)
            postings.Add(new Posting(Union, union));
        if (owed > Fen.Zero)
            postings.Add(new Posting(PayableOf(redeemed.Terminal.Merchant), -owed));
        return postings;
    }

    internal static Account SponsorOf(CampaignId campaign) => new($"funder/sponsor/{campaign}");

    internal static Account PayableOf(MerchantId merchant) => new($"merchant/{merchant}/payable");
}
