using CardPlatform.Api.Activities;
using CardPlatform.Api.Campaigns;
using CardPlatform.Api.Cards;
using CardPlatform.Api.Checkout;
using CardPlatform.Api.Coupons;
using CardPlatform.Api.Health;
using CardPlatform.Api.Holds;
using CardPlatform.Api.Merchants;
using CardPlatform.Api.Purses;
using CardPlatform.Api.Refunds;
using CardPlatform.Api.Reports;
using CardPlatform.Api.Unions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api;

/// <summary>Where everything is.</summary>
public static class ApiRoutes
{
    /// <summary>Maps <c>/healthz</c> and <c>/readyz</c> only: for a process that serves no requests itself.</summary>
    /// <param name="routes">Where to map.</param>
    public static IEndpointRouteBuilder MapCardPlatformHealth(this IEndpointRouteBuilder routes)
    {
        HealthEndpoints.Map(routes);
        return routes;
    }

    /// <summary>Maps <c>/v1</c>, <c>/healthz</c>, <c>/readyz</c> and <c>/openapi/v1.json</c>.</summary>
    /// <param name="routes">Where to map.</param>
    public static IEndpointRouteBuilder MapCardPlatform(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        HealthEndpoints.Map(routes);
        var v1 = routes.MapGroup("/v1");
        QuoteEndpoints.Map(v1);
        RedemptionEndpoints.Map(v1);
        HoldEndpoints.Map(v1);
        PurseEndpoints.Map(v1);
        RefundEndpoints.Map(v1);
        CardEndpoints.Map(v1);
        MerchantEndpoints.Map(v1);
        TerminalEndpoints.Map(v1);
        CampaignEndpoints.Map(v1);
        CouponEndpoints.Map(v1);
        ActivityEndpoints.Map(v1);
        FigureEndpoints.Map(v1);
        ForecastEndpoints.Map(v1);
        LedgerEndpoints.Map(v1);
        UnionEndpoints.Map(v1);
        return routes;
    }
}
