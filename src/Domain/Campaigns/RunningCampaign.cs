using System.Collections.Frozen;
using CardPlatform.Domain.Merchants;

namespace CardPlatform.Domain.Campaigns;

/// <summary>A campaign in force, at one version of its terms: what quotes and redemptions are decided by.</summary>
public sealed class RunningCampaign(CampaignId id, int termsVersion, CampaignTerms terms)
{
    private readonly FrozenSet<MerchantId>? _merchants = terms.Where.Merchants?.ToFrozenSet();

    public CampaignId Id { get; } = id;

    public int TermsVersion { get; } = termsVersion;

    public CampaignTerms Terms { get; } = terms;

    public CampaignClass Class { get; } = terms.Class;

    public bool Includes(MerchantId merchant) => _merchants is null || _merchants.Contains(merchant);
}
