using CardPlatform.Grains.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>What a campaign has used: exact as of the last commit.</summary>
/// <param name="CampaignId">Which.</param>
/// <param name="Count">Redemptions.</param>
/// <param name="Budget">Discount given; only if there is a budget.</param>
/// <param name="Days">The latest days on which it was used, oldest first; only if there is a limit per day.</param>
/// <param name="Claims">Coupons claimed; only if it gives any.</param>
/// <param name="ClaimDays">
/// The latest days on which coupons were claimed, oldest first; only if claims have a limit per day.
/// </param>
/// <param name="Merchants">
/// The merchants that have used most, at most 100, the most first; only if there is a limit per merchant. A merchant
/// comes here a little late; what it has used is exact.
/// </param>
internal sealed record FiguresResponse(
    string CampaignId,
    CountFigure Count,
    BudgetFigure? Budget,
    IReadOnlyList<DayResponse> Days,
    CountFigure? Claims,
    IReadOnlyList<DayResponse> ClaimDays,
    IReadOnlyList<MerchantCountResponse> Merchants)
{
    public static FiguresResponse From(CampaignFigures figures) => new(
        figures.Campaign.ToString(),
        CountFigure.From(figures.Count),
        figures.Budget is null ? null : BudgetFigure.From(figures.Budget),
        [.. figures.Days.Select(DayResponse.From)],
        figures.Claims is null ? null : CountFigure.From(figures.Claims),
        [.. figures.ClaimDays.Select(DayResponse.From)],
        [.. figures.Merchants.Select(MerchantCountResponse.From)]);
}
