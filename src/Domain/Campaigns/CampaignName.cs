namespace CardPlatform.Domain.Campaigns;

/// <summary>What a campaign is called, in both languages; it is printed on receipts.</summary>
public sealed record CampaignName(string Zh, string En)
{
    public const int MaxLength = 100;
}
