using System.Globalization;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Time;

namespace CardPlatform.Baselines.WriteState;

/// <summary>How often a card has used a campaign that limits it, in all and on the day of the last use.</summary>
internal sealed class StoredUse
{
    public long Campaign { get; set; }

    public int Total { get; set; }

    public string Day { get; set; } = "";

    public int OnDay { get; set; }

    public DateTimeOffset Until { get; set; }

    public static StoredUse Of(CampaignUsage usage) => new()
    {
        Campaign = usage.Campaign.Value,
        Total = usage.Total,
        Day = usage.Day.ToString(),
        OnDay = usage.OnDay,
        Until = usage.Until,
    };

    public CampaignUsage ToDomain() => new(
        new CampaignId(Campaign), Total, BusinessDay.Parse(Day, CultureInfo.InvariantCulture), OnDay, Until);
}
