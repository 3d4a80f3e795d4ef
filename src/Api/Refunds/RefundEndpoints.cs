using System.Diagnostics;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Checkout;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Checkout;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Refunds;

/// <summary>Giving back what was sold.</summary>
internal static class RefundEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var (answers, unknown) = (ApiJson.Answers.RefundResponse, ProblemCodes.RedemptionUnknown);
        routes.MapPost("/redemptions/{redemptionId}/refunds", RefundAsync)
            .Describe("checkout", "refund", "Gives back a sale or part of it, once per terminal and request number.")
            .Takes(RequestSamples.Refund, ApiJson.Requests.RefundRequest)
            .Gives(201, "approved", RefundSamples.Approved, answers)
            .Gives(200, "declined", RefundSamples.Declined, answers)
            .WritesOnce()
            .Refuses(ProblemGroups.OfRefund);
        routes.MapGet("/redemptions/{redemptionId}/refunds", ListAsync)
            .Describe("checkout", "listRefunds", "The refunds of a redemption, while it can be refunded.")
            .Gives(200, "refunds", RefundSamples.List, ApiJson.Answers.RefundsResponse)
            .Refuses(unknown);
        routes.MapGet("/refunds/{refundId}", GetAsync)
            .Describe("checkout", "getRefund", "A refund by its id.")
            .Gives(200, "approved", RefundSamples.Approved, answers)
            .Refuses(ProblemCodes.RefundUnknown);
        routes.MapGet("/refunds", FindAsync)
            .Describe("checkout", "findRefund", "The refund that a terminal's request led to.")
            .Gives(200, "approved", RefundSamples.Approved, answers)
            .Refuses(ProblemCodes.RefundUnknown, ProblemCodes.FieldMissing)
            .Refuses(ProblemCodes.TerminalIdMalformed, ProblemCodes.RequestNoMalformed);
    }

    private static async Task<IResult> RefundAsync(string redemptionId, ApiCall call)
    {
        if (!RedemptionId.TryParse(redemptionId, null, out var sale))
            return new Problem(ProblemCodes.RedemptionUnknown);
        var parsed = await call.ReadAsync(
            ApiJson.Requests.RefundRequest, (request, check) => RefundMapping.ToCommand(sale, request, check));
        if (!parsed.Is(out var command, out var problem))
            return problem;

        var merchant = call.Grains.GetGrain<IMerchantGrain>(command.Terminal.Merchant.Value);
        return await call.WithinDeadlineAsync(merchant.RefundAsync(command)) switch
        {
            CheckoutAnswer.Decided(var entry, var isReplay) => Decided(sale, entry, isReplay),
            CheckoutAnswer.Unknown(UnknownParty.CardUnknown) => new Problem(ProblemCodes.RedemptionUnknown),
            CheckoutAnswer.Unknown(var party) => new Problem(RefusalCodes.Of(party)),
            CheckoutAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch, Field: "requestNo"),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<IResult> ListAsync(string redemptionId, ApiCall call)
    {
        if (!RedemptionId.TryParse(redemptionId, null, out var sale))
            return new Problem(ProblemCodes.RedemptionUnknown);
        var card = call.Grains.GetGrain<IMemberCardGrain>(sale.Card.Value);
        return await call.WithinDeadlineAsync(card.FindRefundsAsync(sale.Version)) is { } found
            ? Answers.Ok(
                new RefundsResponse(sale.ToString(), [.. found.Refunds.Select(RefundResponse.From)]),
                ApiJson.Answers.RefundsResponse)
            : new Problem(ProblemCodes.RedemptionUnknown);
    }

    private static async Task<IResult> GetAsync(string refundId, ApiCall call)
    {
        if (!RedemptionId.TryParse(refundId, null, out var id))
            return new Problem(ProblemCodes.RefundUnknown);
        var card = call.Grains.GetGrain<IMemberCardGrain>(id.Card.Value);
        return Found(await call.WithinDeadlineAsync(card.FindCheckoutAsync(id.Version)));
    }

    private static Task<IResult> FindAsync(ApiCall call, string? terminalId = null, string? requestNo = null) =>
        TerminalRequests.FindAsync(call, terminalId, requestNo, Found);

    private static IResult Found(CheckoutEntry? entry) => entry is CheckoutEntry.Refund refund
        ? Answers.Ok(RefundResponse.From(refund), ApiJson.Answers.RefundResponse)
        : new Problem(ProblemCodes.RefundUnknown);

    private static Answer<RefundResponse> Decided(RedemptionId sale, CheckoutEntry entry, bool isReplay)
    {
        var body = RefundResponse.From(sale, entry);
        return entry is CheckoutEntry.Refund
            ? Answers.Created($"/v1/refunds/{body.RefundId}", body, ApiJson.Answers.RefundResponse, isReplay)
            : Answers.Ok(body, ApiJson.Answers.RefundResponse, isReplay);
    }
}
