using CardPlatform.Grains.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>How many are used, and of how many if there is a limit.</summary>
internal sealed record CountFigure(long Used, long? Limit = null, long? Left = null)
{
    public static CountFigure From(QuotaFigure figure) => new(figure.Used, figure.Limit, figure.Left);
}
