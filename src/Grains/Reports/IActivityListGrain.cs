using CardPlatform.Domain.Staff;

namespace CardPlatform.Grains.Reports;

/// <summary>
/// The activities that there are. It keeps nothing: the key is always <see cref="Key"/>. Answers are late by what the
/// read models are behind, and say so. Faults: <c>LedgerUnavailableException</c>.
/// </summary>
[Alias("IActivityListGrain")]
public interface IActivityListGrain : IGrainWithIntegerKey
{
    const long Key = 0;

    /// <summary>
    /// The activities that were ever launched, and those that an officer of their owner is preparing, newest first.
    /// Where few of many are for who asks, a page can have fewer lines than it was asked for, and still be followed by
    /// another.
    /// </summary>
    /// <param name="query">Which of them.</param>
    /// <param name="actor">Which officer asks; null for anybody else.</param>
    Task<ActivityList> GetAsync(ActivityListQuery query, Actor? actor);
}
