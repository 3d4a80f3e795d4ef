using CardPlatform.Harness.Preparation;
using CardPlatform.Silo.Generation;

namespace CardPlatform.Harness.Workloads;

/// <summary>
/// Where the holder of a card shops (Zipf, 0.99): at the busiest merchants like everybody, and else, where there are a
/// thousand campaigns, at merchants of their own. Without that the busiest card, which makes a twentieth of all
/// requests, would visit more campaigns than a card counts (<c>UsageCounts.MaxCampaigns</c>), and be declined for it.
/// </summary>
internal sealed class MerchantChoice(IReadOnlyList<long> merchants, SeededRandom random)
{
    /// <summary>Merchants that everybody visits.</summary>
    private const int Shared = 100;

    /// <summary>Campaigns beside theirs that a card ever uses.</summary>
    private const int Own = 100;

    private readonly Popularity _popularity = new(merchants.Count, random);
    private readonly int _ofEachCampaign = merchants.Count / MerchantPlan.Campaigns;

    /// <summary>The id of the merchant that the card visits next.</summary>
    public long NextFor(int card)
    {
        var rank = _popularity.NextRank();
        var merchant = Popularity.Place(rank, merchants.Count);
        if (rank < Shared || _ofEachCampaign == 0)
            return merchants[merchant];
        var campaign = (int)((((long)card * Own) + (rank % Own)) % MerchantPlan.Campaigns);
        return merchants[(campaign * _ofEachCampaign) + (merchant % _ofEachCampaign)];
    }
}
