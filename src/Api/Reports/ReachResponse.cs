using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Reports;

/// <summary>Whom the terms of a campaign would reach, and what they could cost at most.</summary>
/// <param name="CampaignId">Which.</param>
/// <param name="TermsVersion">The version of its terms: the one under preparation, if there is.</param>
/// <param name="AsOf">Up to where members are counted.</param>
/// <param name="ActiveCount">Members of the audience with an active card.</param>
/// <param name="InactiveCount">Members whose card may still become active: issued, suspended or lost.</param>
/// <param name="WorstCase">
/// The most that all funders together could have to pay; left out if no limit, no budget and no offer bounds it.
/// </param>
internal sealed record ReachResponse(
    string CampaignId,
    int TermsVersion,
    AsOfResponse AsOf,
    long ActiveCount,
    long InactiveCount,
    Balance? WorstCase = null)
{
    public static ReachResponse From(string campaignId, Reach reach) => new(
        campaignId,
        reach.TermsVersion,
        AsOfResponse.From(reach.AsOf),
        reach.Active,
        reach.Inactive,
        reach.WorstCase is { } fen ? new Balance(fen) : null);
}
