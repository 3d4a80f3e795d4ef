using System.Globalization;

namespace CardPlatform.Harness.Preparation;

/// <summary>
/// Who the merchants are: most share a thousand campaigns, so that no quota is hot; some have one campaign that is
/// everybody's; and some only one that has been used up. Which is told by their category.
/// </summary>
internal sealed record MerchantPlan(int MerchantsOfEachCampaign)
{
    public const int Campaigns = 1_000;
    public const string HotCategory = "hot";
    public const string SoldOutCategory = "sold-out";
    public const int Hot = 480;
    public const int SoldOut = 100;
    private const string SpreadCategory = "spread";

    public int Spread => Campaigns * MerchantsOfEachCampaign;

    public int Count => Spread + Hot + SoldOut;

    /// <summary>
    /// Rows for <c>import merchants</c>: those of a campaign together, then the hot, then the sold-out.
    /// </summary>
    public IEnumerable<string> Rows()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"BENCH{i:000000},负载商户{i},{CategoryOf(i)},一店@郑州:1");
        }
    }

    private string CategoryOf(int index) => index < Spread ? SpreadCategory
        : index < Spread + Hot ? HotCategory
        : SoldOutCategory;
}
