using CardPlatform.Grains.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>How much of a budget is used.</summary>
internal sealed record BudgetFigure(Amount Used, Amount? Limit = null, Amount? Left = null)
{
    public static BudgetFigure From(QuotaFigure figure) =>
        new(new Amount(figure.Used), ToAmount(figure.Limit), ToAmount(figure.Left));

    private static Amount? ToAmount(long? fen) => fen is { } some ? new Amount(some) : null;
}
