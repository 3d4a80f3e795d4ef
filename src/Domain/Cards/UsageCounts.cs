using System.Text.Json.Serialization;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Cards;

/// <summary>
/// How often a card has used the campaigns that still matter to it. Immutable and bounded: a card counts at most
/// <see cref="MaxCampaigns"/>, and one more makes it forget those that have been over for a while.
/// </summary>
public sealed class UsageCounts
{
    public const int MaxCampaigns = 256;

    /// <summary>
    /// How long after its span a campaign's uses are still counted, so that a span can be extended late.
    /// </summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(31);

    public static readonly UsageCounts Empty = new([]);

    private readonly CampaignUsage[] _byCampaign;

    [JsonConstructor]
    public UsageCounts(IReadOnlyList<CampaignUsage> byCampaign) => _byCampaign = [.. byCampaign];

    private UsageCounts(CampaignUsage[] owned) => _byCampaign = owned;

    /// <summary>In ascending order of campaign.</summary>
    public IReadOnlyList<CampaignUsage> ByCampaign => _byCampaign;

    /// <summary>How often the card has used a campaign; null if never, or not that it still counts.</summary>
    public CampaignUsage? Of(CampaignId campaign) =>
        IndexOf(campaign) is >= 0 and var index ? _byCampaign[index] : null;

    public int TotalOf(CampaignId campaign) => Of(campaign)?.Total ?? 0;

    public int OnDayOf(CampaignId campaign, BusinessDay day) => Of(campaign)?.On(day) ?? 0;

    /// <summary>Whether a use of the campaign can be counted.</summary>
    public bool HasRoomFor(CampaignId campaign, DateTimeOffset now) =>
        _byCampaign.Length < MaxCampaigns || Of(campaign) is not null || _byCampaign.Any(usage => IsOver(usage, now));

    /// <summary>Counts one use, on the business day on which it was decided.</summary>
    public UsageCounts Add(CampaignId campaign, DateTimeOffset at, DateTimeOffset until)
    {
        var day = BusinessDay.Of(at);
        var index = IndexOf(campaign);
        if (index >= 0)
        {
            var copy = _byCampaign.AsSpan().ToArray();
            copy[index] = copy[index].Add(day, until);
            return new UsageCounts(copy);
        }

        var use = new CampaignUsage(campaign, Total: 1, day, OnDay: 1, until);

        // Only a full list forgets: a campaign may be extended when it looks over, and under a clock that is far ahead
        // they all do. Forgotten, its benefit would be granted once more.
        return _byCampaign.Length < MaxCampaigns
            ? new UsageCounts([.. _byCampaign.AsSpan(0, ~index), use, .. _byCampaign.AsSpan(~index)])
            : new UsageCounts(
                [
                    .. _byCampaign.Where(usage => usage.Campaign.CompareTo(campaign) < 0 && !IsOver(usage, at)),
                    use,
                    .. _byCampaign.Where(usage => usage.Campaign.CompareTo(campaign) > 0 && !IsOver(usage, at)),
                ]);
    }

    /// <summary>Takes back one use that was counted at a time; nothing if it no longer counts.</summary>
    public UsageCounts Remove(CampaignId campaign, DateTimeOffset at) => Of(campaign) is not { } usage
        ? this
        : new UsageCounts(_byCampaign
            .Select(each => each.Campaign == campaign ? usage.Remove(BusinessDay.Of(at)) : each)
            .Where(each => each.Total > 0)
            .ToArray());

    private static bool IsOver(CampaignUsage usage, DateTimeOffset now) => usage.Until + Retention <= now;

    /// <summary>Where the campaign stands; if it does not, the complement of where it would.</summary>
    private int IndexOf(CampaignId campaign)
    {
        var (low, high) = (0, _byCampaign.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = _byCampaign[middle].Campaign.CompareTo(campaign);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }
}
