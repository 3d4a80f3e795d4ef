using System.Diagnostics;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Checkout;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Merchants;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Holds;

/// <summary>Authorize, then capture, void, or let the deadline pass.</summary>
internal static class HoldEndpoints
{
    private const string Path = "/v1/holds";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var answers = ApiJson.Answers.HoldResponse;
        routes.MapPost("/holds", AuthorizeAsync)
            .Describe("holds", "authorize", "Pins money of a card, once per terminal and request number.")
            .Takes(HoldSamples.Authorize, ApiJson.Requests.AuthorizeRequest)
            .Gives(201, "held", HoldSamples.Held, answers)
            .Gives(200, "declined", HoldSamples.Declined, answers)
            .WritesOnce()
            .Refuses(ProblemGroups.OfHold)
            .Refuses(ProblemCodes.CardNumberMalformed, ProblemCodes.FieldMalformed)
            .Refuses(RefusalCodes.Of(UnknownParty.CardUnknown));
        routes.MapPost("/holds/{holdId}/capture", CaptureAsync)
            .Describe("holds", "captureHold", "Makes a sale of a hold, in full or in part, and releases the rest.")
            .Takes(HoldSamples.Capture, ApiJson.Requests.CaptureRequest)
            .Gives(200, "captured", HoldSamples.Captured, answers)
            .Gives(200, "declined", HoldSamples.CaptureDeclined, answers)
            .WritesOnce()
            .Refuses(ProblemGroups.OfHold)
            .Refuses(ProblemCodes.HoldUnknown);
        routes.MapPost("/holds/{holdId}/void", VoidAsync)
            .Describe("holds", "voidHold", "Gives up a hold.")
            .Takes(HoldSamples.Void, ApiJson.Requests.VoidHoldRequest)
            .Gives(200, "voided", HoldSamples.Voided, answers)
            .WritesOnce()
            .Refuses(ProblemGroups.OfHold)
            .Refuses(ProblemCodes.HoldUnknown);
        routes.MapPost("/holds/void", VoidOriginalAsync)
            .Describe("holds", "voidRequest", "Undoes an earlier request, or sees to it that it does nothing.")
            .Takes(HoldSamples.VoidOriginal, ApiJson.Requests.VoidOriginalRequest)
            .Gives(200, "voided", HoldSamples.Voided, answers)
            .WritesOnce()
            .Refuses(ProblemGroups.OfHold)
            .Refuses(ProblemCodes.CardNumberMalformed)
            .Refuses(RefusalCodes.Of(UnknownParty.CardUnknown));
        routes.MapGet("/holds/{holdId}", GetAsync)
            .Describe("holds", "getHold", "A hold, and how it stands now.")
            .Gives(200, "held", HoldSamples.HeldOpen, answers)
            .Refuses(ProblemCodes.HoldUnknown);
        routes.MapGet("/holds", FindAsync)
            .Describe("holds", "findHold", "What became of a terminal's request about a hold.")
            .Gives(200, "held", HoldSamples.Held, answers)
            .Refuses(ProblemCodes.HoldUnknown, ProblemCodes.FieldMissing)
            .Refuses(ProblemCodes.TerminalIdMalformed, ProblemCodes.RequestNoMalformed);
    }

    private static IMerchantGrain Merchant(ApiCall call, TerminalId terminal) =>
        call.Grains.GetGrain<IMerchantGrain>(terminal.Merchant.Value);

    private static async Task<IResult> AuthorizeAsync(ApiCall call)
    {
        var parsed = await call.ReadAsync(ApiJson.Requests.AuthorizeRequest, HoldMapping.ToCommand);
        return parsed.Is(out var command, out var problem)
            ? ToResult(await call.WithinDeadlineAsync(Merchant(call, command.Terminal).AuthorizeAsync(command)))
            : problem;
    }

    private static async Task<IResult> CaptureAsync(string holdId, ApiCall call)
    {
        if (!HoldId.TryParse(holdId, null, out var id))
            return new Problem(ProblemCodes.HoldUnknown);
        var parsed = await call.ReadAsync(
            ApiJson.Requests.CaptureRequest, (request, check) => HoldMapping.ToCommand(id, request, check));
        return parsed.Is(out var command, out var problem)
            ? ToResult(await call.WithinDeadlineAsync(Merchant(call, command.Terminal).CaptureAsync(command)))
            : problem;
    }

    private static async Task<IResult> VoidAsync(string holdId, ApiCall call)
    {
        if (!HoldId.TryParse(holdId, null, out var id))
            return new Problem(ProblemCodes.HoldUnknown);
        var parsed = await call.ReadAsync(
            ApiJson.Requests.VoidHoldRequest, (request, check) => HoldMapping.ToCommand(id, request, check));
        return parsed.Is(out var command, out var problem)
            ? ToResult(await call.WithinDeadlineAsync(Merchant(call, command.Terminal).VoidAsync(command)))
            : problem;
    }

    private static async Task<IResult> VoidOriginalAsync(ApiCall call)
    {
        var parsed = await call.ReadAsync(ApiJson.Requests.VoidOriginalRequest, HoldMapping.ToCommand);
        if (!parsed.Is(out var command, out var problem))
            return problem;
        var answer = await call.WithinDeadlineAsync(Merchant(call, command.Terminal).VoidRequestAsync(command));
        return answer switch
        {
            CheckoutAnswer.Decided(var entry, var isReplay) => Answers.Ok(
                HoldResponse.OfVoid(entry), ApiJson.Answers.HoldResponse, isReplay),
            CheckoutAnswer.Unknown(var party) => new Problem(RefusalCodes.Of(party)),
            CheckoutAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch, Field: "originalRequestNo"),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<IResult> GetAsync(string holdId, ApiCall call)
    {
        if (!HoldId.TryParse(holdId, null, out var id))
            return new Problem(ProblemCodes.HoldUnknown);
        var card = call.Grains.GetGrain<IMemberCardGrain>(id.Card.Value);
        return await call.WithinDeadlineAsync(card.FindHoldAsync(id)) is { } view
            ? Answers.Ok(HoldResponse.From(view), ApiJson.Answers.HoldResponse)
            : new Problem(ProblemCodes.HoldUnknown);
    }

    private static Task<IResult> FindAsync(ApiCall call, string? terminalId = null, string? requestNo = null) =>
        TerminalRequests.FindAsync(call, terminalId, requestNo, Found);

    private static IResult Found(CheckoutEntry? entry) =>
        entry is CheckoutEntry.Hold or CheckoutEntry.Capture or CheckoutEntry.Void or CheckoutEntry.Decline
            ? Answers.Ok(HoldResponse.From(entry), ApiJson.Answers.HoldResponse)
            : new Problem(ProblemCodes.HoldUnknown);

    private static IResult ToResult(CheckoutAnswer answer) => answer switch
    {
        CheckoutAnswer.Decided(CheckoutEntry.Hold hold, var isReplay) => Answers.Created(
            $"{Path}/{hold.Facts.Hold}", HoldResponse.From(hold), ApiJson.Answers.HoldResponse, isReplay),
        CheckoutAnswer.Decided(var entry, var isReplay) => Answers.Ok(
            HoldResponse.From(entry), ApiJson.Answers.HoldResponse, isReplay),
        CheckoutAnswer.Unknown(var party) => new Problem(RefusalCodes.Of(party)),
        CheckoutAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch, Field: "requestNo"),
        _ => throw new UnreachableException(),
    };
}
