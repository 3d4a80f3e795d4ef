using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Reports;

/// <summary>
/// What a campaign would have given on a past day, had it been the only one, its span that day, and every member the
/// holder of its coupon as far as claims reach. A captured hold counts as a sale of one article. Refunds are not
/// counted; members and merchants are taken as they are now.
/// </summary>
/// <param name="CampaignId">Which.</param>
/// <param name="TermsVersion">The version of its terms: the one under preparation, if there is.</param>
/// <param name="Day">The day.</param>
/// <param name="ReplayedCount">Sales of the day that were priced again.</param>
/// <param name="AppliedCount">
/// How many of them it would have applied to; of a benefit, cards that would have got it.
/// </param>
/// <param name="Discount">What it would have given.</param>
/// <param name="Union">What the union would have paid of that.</param>
/// <param name="Merchant">What merchants would have paid of that.</param>
/// <param name="Sponsor">What the sponsor would have paid of that.</param>
/// <param name="TopMerchants">The ten merchants where it would have given most; none for a benefit.</param>
/// <param name="Truncated">
/// Whether the day had more sales than could be replayed in 60 seconds (or more than 2,000,000): then this is of the
/// first of them, up to <c>ReplayedUntil</c>.
/// </param>
/// <param name="ReplayedUntil">When the last of them was; left out if there were none.</param>
internal sealed record DryRunResponse(
    string CampaignId,
    int TermsVersion,
    string Day,
    long ReplayedCount,
    long AppliedCount,
    Balance Discount,
    Balance Union,
    Balance Merchant,
    Balance Sponsor,
    IReadOnlyList<DryRunMerchantResponse> TopMerchants,
    bool Truncated,
    DateTimeOffset? ReplayedUntil = null)
{
    public static DryRunResponse From(string campaignId, DryRun run) => new(
        campaignId,
        run.TermsVersion,
        run.Day.ToString(),
        run.Sales,
        run.Applied,
        new Balance(run.Discount),
        new Balance(run.Union),
        new Balance(run.Merchant),
        new Balance(run.Sponsor),
        [.. run.TopMerchants.Select(DryRunMerchantResponse.From)],
        run.Truncated,
        run.Until);
}
