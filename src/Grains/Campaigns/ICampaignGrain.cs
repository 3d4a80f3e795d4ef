using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Grains.Campaigns;

/// <summary>
/// One campaign; the key is its <see cref="CampaignId"/>. Faults are those of <c>IMemberCardGrain</c>.
/// </summary>
[Alias("ICampaignGrain")]
public interface ICampaignGrain : IGrainWithIntegerKey
{
    /// <summary>Writes the draft. New campaigns come from <c>IRegistryGrain</c>.</summary>
    Task<CampaignAnswer> CreateAsync(CampaignCommand.Create command, RequestName request);

    /// <summary>Puts it in force and opens its quotas, in one commit.</summary>
    Task<CampaignAnswer> StartAsync(RequestName request);

    /// <summary>Ends it for good and closes its quotas, in one commit: no redemption commits after this.</summary>
    Task<CampaignAnswer> StopAsync(RequestName request);

    /// <summary>The campaign, or null if there is none.</summary>
    Task<CampaignView?> GetAsync();

    /// <summary>What it has used, or null if there is no such campaign.</summary>
    Task<CampaignFigures?> GetFiguresAsync();
}
