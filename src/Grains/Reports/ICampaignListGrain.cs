using CardPlatform.Domain.Staff;

namespace CardPlatform.Grains.Reports;

/// <summary>
/// The campaigns that there are. It keeps nothing: the key is always <see cref="Key"/>. Answers are late by what the
/// read models are behind, and say so. Faults: <c>LedgerUnavailableException</c>.
/// </summary>
[Alias("ICampaignListGrain")]
public interface ICampaignListGrain : IGrainWithIntegerKey
{
    const long Key = 0;

    /// <summary>
    /// The campaigns that an officer may look at, newest first. Where few of many are theirs, a page can have fewer
    /// lines than it was asked for, and still be followed by another.
    /// </summary>
    /// <param name="query">Which of them.</param>
    /// <param name="actor">Who asks.</param>
    Task<CampaignList> GetAsync(CampaignListQuery query, Actor actor);
}
