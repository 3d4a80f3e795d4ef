using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Reports;

/// <summary>What became of the money that a campaign grants.</summary>
/// <param name="CampaignId">Which.</param>
/// <param name="AsOf">Up to where.</param>
/// <param name="TouchedCount">Grants that have reached their card.</param>
/// <param name="Granted">What they came to.</param>
/// <param name="Spent">What was spent of it.</param>
/// <param name="Returned">What refunds gave back of that.</param>
/// <param name="Expired">What expired on cards, or was forfeited when it was given back.</param>
/// <param name="OnCards">What is left of it on cards.</param>
internal sealed record GrantResponse(
    string CampaignId,
    AsOfResponse AsOf,
    long TouchedCount,
    Amount Granted,
    Amount Spent,
    Amount Returned,
    Amount Expired,
    Amount OnCards)
{
    public static GrantResponse From(string campaignId, GrantReport report) => new(
        campaignId,
        AsOfResponse.From(report.AsOf),
        report.Grants,
        new Amount(report.Granted),
        new Amount(report.Spent),
        new Amount(report.Returned),
        new Amount(report.Expired),
        new Amount(report.OnCards));
}
