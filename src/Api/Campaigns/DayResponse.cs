using CardPlatform.Grains.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>Redemptions, or coupons claimed, on one day in Asia/Shanghai.</summary>
internal sealed record DayResponse(string Day, CountFigure Count)
{
    public static DayResponse From(DayFigure figure) => new(figure.Day.ToString(), CountFigure.From(figure.Count));
}
