using System.Diagnostics;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Checkout;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Checkout;

/// <summary>Redemptions: the hot path, and reading one back.</summary>
internal static class RedemptionEndpoints
{
    private const string Path = "/v1/redemptions";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var (answers, unknown) = (ApiJson.Answers.RedemptionResponse, ProblemCodes.RedemptionUnknown);
        routes.MapPost("/redemptions", RedeemAsync)
            .Describe("checkout", "redeem", "Completes a checkout, once per terminal and request number.")
            .Takes(RequestSamples.Redeem, ApiJson.Requests.RedeemRequest)
            .Gives(201, "approved", AnswerSamples.Approved, answers)
            .Gives(200, "declined", AnswerSamples.Declined, answers)
            .WritesOnce()
            .Refuses(ProblemGroups.OfCheckout)
            .Refuses(ProblemCodes.RequestNoMalformed, ProblemCodes.AmountOutOfRange);
        routes.MapGet("/redemptions/{redemptionId}", GetAsync)
            .Describe("checkout", "getRedemption", "A redemption, or a decline, by its id.")
            .Gives(200, "approved", AnswerSamples.Approved, answers)
            .Gives(200, "declined", AnswerSamples.Declined, answers)
            .Refuses(unknown);
        routes.MapGet("/redemptions", FindAsync)
            .Describe("checkout", "findRedemption", "What became of a terminal's request.")
            .Gives(200, "approved", AnswerSamples.Approved, answers)
            .Gives(200, "declined", AnswerSamples.Declined, answers)
            .Refuses(unknown, ProblemCodes.FieldMissing)
            .Refuses(ProblemCodes.TerminalIdMalformed, ProblemCodes.RequestNoMalformed);
    }

    private static async Task<IResult> RedeemAsync(ApiCall call)
    {
        var parsed = await call.ReadAsync(ApiJson.Requests.RedeemRequest, CheckoutMapping.ToCommand);
        if (!parsed.Is(out var command, out var problem))
            return problem;

        var merchant = call.Grains.GetGrain<IMerchantGrain>(command.Terminal.Merchant.Value);
        return await call.WithinDeadlineAsync(merchant.RedeemAsync(command)) switch
        {
            CheckoutAnswer.Decided(var entry, var isReplay) => Decided(entry, isReplay),
            CheckoutAnswer.Unknown(var party) => new Problem(RefusalCodes.Of(party)),
            CheckoutAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch, Field: "requestNo"),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<IResult> GetAsync(string redemptionId, ApiCall call)
    {
        if (!RedemptionId.TryParse(redemptionId, null, out var id))
            return new Problem(ProblemCodes.RedemptionUnknown);

        var card = call.Grains.GetGrain<IMemberCardGrain>(id.Card.Value);
        var sale = await call.WithinDeadlineAsync(card.FindSaleAsync(id.Version));
        return Found(sale?.Entry, sale?.Latest);
    }

    private static Task<IResult> FindAsync(ApiCall call, string? terminalId = null, string? requestNo = null) =>
        TerminalRequests.FindAsync(call, terminalId, requestNo, entry => Found(entry));

    // Refunds have ids and numbers of the same kind, and are found among refunds.
    private static IResult Found(CheckoutEntry? entry, CheckoutEntry.Refund? latest = null) =>
        entry is CheckoutEntry.Redemption or CheckoutEntry.Decline
            ? Answers.Ok(RedemptionResponse.From(entry, latest), ApiJson.Answers.RedemptionResponse)
            : new Problem(ProblemCodes.RedemptionUnknown);

    private static Answer<RedemptionResponse> Decided(CheckoutEntry entry, bool isReplay)
    {
        var body = RedemptionResponse.From(entry);
        return entry is CheckoutEntry.Redemption
            ? Answers.Created($"{Path}/{body.RedemptionId}", body, ApiJson.Answers.RedemptionResponse, isReplay)
            : Answers.Ok(body, ApiJson.Answers.RedemptionResponse, isReplay);
    }
}
