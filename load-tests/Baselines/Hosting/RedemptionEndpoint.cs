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

namespace CardPlatform.Baselines.Hosting;

/// <summary>The endpoint of redemptions, before something else than the product's grains.</summary>
internal static class RedemptionEndpoint
{
    private static readonly Sentence NotHere = new(
        "此处不支持福利账户和优惠券。", "There are no purses and coupons here.");

    /// <param name="routes">Where it is mapped.</param>
    /// <param name="redeem">Decides a redemption and makes the decision durable.</param>
    public static void Map(IEndpointRouteBuilder routes, Func<RedeemCheckout, Task<CheckoutAnswer>> redeem) =>
        routes.MapPost("/redemptions", (ApiCall call) => RedeemAsync(call, redeem));

    private static async Task<IResult> RedeemAsync(
        ApiCall call, Func<RedeemCheckout, Task<CheckoutAnswer>> redeem)
    {
        var parsed = await call.ReadAsync(ApiJson.Requests.RedeemRequest, CheckoutMapping.ToCommand);
        if (!parsed.Is(out var command, out var problem))
            return problem;
        if (command.Pay is not null || command.Coupons is not null)
            return new Problem(ProblemCodes.FieldUnknown, NotHere, command.Pay is null ? "coupons" : "pay");

        return await call.WithinDeadlineAsync(redeem(command)) switch
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
