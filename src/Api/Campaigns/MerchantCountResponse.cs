using CardPlatform.Grains.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>Redemptions at one merchant.</summary>
internal sealed record MerchantCountResponse(string MerchantId, CountFigure Count)
{
    public static MerchantCountResponse From(MerchantFigure figure) =>
        new(figure.Merchant.ToString(), CountFigure.From(figure.Count));
}
