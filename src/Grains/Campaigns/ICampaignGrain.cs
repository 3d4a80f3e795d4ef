using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Staff;

namespace CardPlatform.Grains.Campaigns;

/// <summary>
/// One campaign; the key is its <see cref="CampaignId"/>. Faults are those of <c>IMemberCardGrain</c>.
/// </summary>
[Alias("ICampaignGrain")]
public interface ICampaignGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Does what is asked, once under its name. A launch, a pause, a resumption and an end open or close the campaign's
    /// quotas in the same commit, so that nothing commits under a campaign that was paused or ended. New campaigns come
    /// from <c>IRegistryGrain</c>.
    /// </summary>
    Task<CampaignAnswer> RunAsync(CampaignCommand command, Actor actor, RequestName request);

    /// <summary>The campaign, or null if there is none.</summary>
    Task<CampaignView?> GetAsync();

    /// <summary>
    /// Why an officer may not look at the campaign and at what has become of it; null if they may.
    /// </summary>
    Task<CampaignRefusal?> LookAsync(Actor actor);

    /// <summary>What it has used, or null if there is no such campaign.</summary>
    Task<CampaignFigures?> GetFiguresAsync();
}
