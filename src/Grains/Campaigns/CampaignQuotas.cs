using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Time;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Campaigns;

/// <summary>The names of a campaign's quotas in the ledger.</summary>
public static class CampaignQuotas
{
    /// <summary>Redemptions in all. Every campaign has it, so that stopping the campaign closes something.</summary>
    public static QuotaId Count(CampaignId campaign) => new($"campaign/{campaign}/count");

    /// <summary>Discount given in all, in fen.</summary>
    public static QuotaId Budget(CampaignId campaign) => new($"campaign/{campaign}/budget");

    /// <summary>Redemptions on one business day; made by the day's first.</summary>
    public static QuotaId Day(CampaignId campaign, BusinessDay day) => new($"campaign/{campaign}/day/{day.Digits}");
}
