using CardPlatform.Grains.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>What a campaign has used: exact as of the last commit.</summary>
/// <param name="CampaignId">Which.</param>
/// <param name="Count">Redemptions.</param>
/// <param name="Budget">Discount given; only if there is a budget.</param>
/// <param name="Days">The latest days on which it was used, oldest first; only if there is a limit per day.</param>
internal sealed record FiguresResponse(
    string CampaignId, CountFigure Count, BudgetFigure? Budget, IReadOnlyList<DayResponse> Days)
{
    public static FiguresResponse From(CampaignFigures figures) => new(
        figures.Campaign.ToString(),
        CountFigure.From(figures.Count),
        figures.Budget is null ? null : BudgetFigure.From(figures.Budget),
        [.. figures.Days.Select(DayResponse.From)]);
}
