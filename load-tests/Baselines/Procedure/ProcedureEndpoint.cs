using System.Diagnostics;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Checkout;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain;
using CardPlatform.Domain.Checkout;
using CardPlatform.Grains.Cards;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Baselines.Procedure;

/// <summary>The endpoint of redemptions, before a stored function instead of grains.</summary>
internal static class ProcedureEndpoint
{
    private static readonly Sentence NotHere = new(
        "此处不支持福利账户和优惠券。", "There are no purses and coupons here.");

    public static void Map(IEndpointRouteBuilder routes)
    {
        var store = routes.ServiceProvider.GetRequiredService<RedemptionStore>();
        routes.MapPost("/redemptions", (ApiCall call) => RedeemAsync(call, store));
    }

    private static async Task<IResult> RedeemAsync(ApiCall call, RedemptionStore store)
    {
        var parsed = await call.ReadAsync(ApiJson.Requests.RedeemRequest, CheckoutMapping.ToCommand);
        if (!parsed.Is(out var command, out var problem))
            return problem;
        if (command.Pay is not null || command.Coupons is not null)
            return new Problem(ProblemCodes.FieldUnknown, NotHere, command.Pay is null ? "coupons" : "pay");

        return await call.WithinDeadlineAsync(store.RedeemAsync(command)) switch
        {
            CheckoutAnswer.Decided(var entry, var isReplay) => Decided(entry, isReplay),
            CheckoutAnswer.Unknown(var party) => new Problem(RefusalCodes.Of(party)),
            CheckoutAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch, Field: "requestNo"),
            _ => throw new UnreachableException(),
        };
    }

    private static Answer<RedemptionResponse> Decided(CheckoutEntry entry, bool isReplay)
    {
        var body = RedemptionResponse.From(entry);
        return entry is CheckoutEntry.Redemption
            ? Answers.Created(
                $"/v1/redemptions/{body.RedemptionId}", body, ApiJson.Answers.RedemptionResponse, isReplay)
            : Answers.Ok(body, ApiJson.Answers.RedemptionResponse, isReplay);
    }
}
