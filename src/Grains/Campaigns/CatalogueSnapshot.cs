using System.Collections.Frozen;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Merchants;

namespace CardPlatform.Grains.Campaigns;

/// <summary>
/// The campaigns in force at one moment, by where they apply. Never changes; the next one replaces it.
/// </summary>
internal sealed class CatalogueSnapshot
{
    public static readonly CatalogueSnapshot Empty = new([]);

    private readonly RunningCampaign[] _everywhere;
    private readonly FrozenDictionary<MerchantId, RunningCampaign[]> _byMerchant;
    private readonly FrozenDictionary<CampaignId, RunningCampaign> _byId;

    public CatalogueSnapshot(IEnumerable<RunningCampaign> running)
    {
        var campaigns = running.OrderBy(campaign => campaign.Id).ToArray();
        var atCounters = campaigns.Where(campaign => campaign.Class is not CampaignClass.Benefits).ToArray();
        _byId = campaigns.ToFrozenDictionary(campaign => campaign.Id);
        Benefits = [.. campaigns.Where(campaign => campaign.Class is CampaignClass.Benefits)];
        _everywhere = [.. atCounters.Where(campaign => campaign.Terms.Where.Merchants is null)];
        _byMerchant = atCounters
            .SelectMany(campaign => campaign.Terms.Where.Merchants ?? [], (campaign, merchant) => (campaign, merchant))
            .GroupBy(pair => pair.merchant, pair => pair.campaign)
            .ToFrozenDictionary(listed => listed.Key, Merge);
        FirstEnd = campaigns
            .Select(campaign => campaign.InForceUntil)
            .DefaultIfEmpty(DateTimeOffset.MaxValue)
            .Min();
    }

    /// <summary>When the first of its campaigns is over: from then on a snapshot without it is smaller.</summary>
    public DateTimeOffset FirstEnd { get; }

    /// <summary>The campaigns that grant benefits, in ascending order of id.</summary>
    public IReadOnlyList<RunningCampaign> Benefits { get; }

    /// <summary>The campaign, if it is in force.</summary>
    public RunningCampaign? Find(CampaignId campaign) => _byId.GetValueOrDefault(campaign);

    /// <summary>The campaigns that may apply at a merchant, in ascending order of id.</summary>
    public IReadOnlyList<RunningCampaign> For(MerchantId merchant) =>
        _byMerchant.TryGetValue(merchant, out var campaigns) ? campaigns : _everywhere;

    private RunningCampaign[] Merge(IEnumerable<RunningCampaign> listed) =>
        [.. _everywhere.Concat(listed).DistinctBy(campaign => campaign.Id).OrderBy(campaign => campaign.Id)];
}
