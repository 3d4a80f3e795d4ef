using System.Diagnostics;
using System.Text.Json.Serialization.Metadata;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Cards;
using CardPlatform.Grains;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Cards;

/// <summary>The life of a card.</summary>
internal static class CardEndpoints
{
    private static readonly CardRefusal[] NotUsable =
        [CardRefusal.CardNotActivated, CardRefusal.CardLost, CardRefusal.CardClosed];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cards", IssueAsync)
            .Describe("cards", "issueCard", "Makes a card account and claims its number.")
            .Takes(RequestSamples.IssueCard, ApiJson.Requests.IssueCardRequest)
            .Gives(201, "issued", AnswerSamples.CardIssued, ApiJson.Answers.CardChangeResponse)
            .WritesOncePerKey()
            .Refuses(ProblemCodes.CardNumberMalformed, ProblemCodes.FieldMalformed)
            .Refuses(CardRefusal.CardNumberTaken, CardRefusal.MemberHasCard);
        routes.MapGet("/cards", FindAsync)
            .Describe("cards", "findCard", "The card that a number belongs to, or once belonged to.")
            .Gives(200, "card", AnswerSamples.Card, ApiJson.Answers.CardResponse)
            .Refuses(ProblemCodes.FieldMissing, ProblemCodes.CardNumberMalformed, Unknown().Code);
        routes.MapGet("/cards/{cardId}", GetAsync)
            .Describe("cards", "getCard", "A card as it stands; its number is masked.")
            .Gives(200, "card", AnswerSamples.Card, ApiJson.Answers.CardResponse)
            .Refuses(Unknown().Code);
        MapChanges(routes);
    }

    private static void MapChanges(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cards/{cardId}/activate", ActivateAsync)
            .DescribeChange("activateCard", "Puts an issued or a suspended card into use.")
            .TakesNothing()
            .Refuses(CardRefusal.CardAlreadyActive, CardRefusal.CardLost, CardRefusal.CardClosed);
        routes.MapPost("/cards/{cardId}/suspend", SuspendAsync)
            .DescribeChange("suspendCard", "Stops an active card until it is activated again.")
            .TakesNothing()
            .Refuses([.. NotUsable, CardRefusal.CardSuspended]);
        routes.MapPost("/cards/{cardId}/report-lost", ReportLostAsync)
            .DescribeChange("reportCardLost", "The member no longer has the card.")
            .TakesNothing()
            .Refuses(NotUsable);
        routes.MapPost("/cards/{cardId}/replace-number", ReplaceNumberAsync)
            .DescribeChange("replaceCardNumber", "Gives the account another number; a lost card becomes what it was.")
            .Takes(RequestSamples.ReplaceNumber, ApiJson.Requests.ReplaceNumberRequest)
            .Refuses(ProblemCodes.CardNumberMalformed)
            .Refuses(CardRefusal.CardNumberTaken, CardRefusal.CardNumberUnchanged, CardRefusal.CardClosed);
        routes.MapPost("/cards/{cardId}/close", CloseAsync)
            .DescribeChange("closeCard", "Ends the card; its account can be reopened.")
            .TakesNothing()
            .Refuses(CardRefusal.CardClosed);
        routes.MapPost("/cards/{cardId}/reopen", ReopenAsync)
            .DescribeChange("reopenCard", "Issues the member of a closed account a new card.")
            .Takes(RequestSamples.ReopenCard, ApiJson.Requests.ReopenCardRequest)
            .Refuses(ProblemCodes.CardNumberMalformed)
            .Refuses(CardRefusal.CardNumberTaken, CardRefusal.CardNumberUnchanged, CardRefusal.CardNotClosed);
        routes.MapPost("/cards/{cardId}/member", UpdateMemberAsync)
            .DescribeChange("updateMember", "States anew what the card knows of its member.")
            .Takes(RequestSamples.UpdateMember, ApiJson.Requests.UpdateMemberRequest)
            .Refuses(ProblemCodes.FieldMalformed)
            .Refuses(CardRefusal.CardClosed);
    }

    private static RouteHandlerBuilder DescribeChange(this RouteHandlerBuilder route, string id, string summary) =>
        route.Describe("cards", id, summary)
            .Gives(200, "changed", AnswerSamples.CardSuspended, ApiJson.Answers.CardChangeResponse)
            .WritesOncePerKey()
            .Refuses(CardRefusal.CardUnknown);

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params CardRefusal[] reasons) =>
        route.Refuses([.. reasons.Select(RefusalCodes.Of)]);

    private static async Task<IResult> IssueAsync(ApiCall call)
    {
        if (!call.ReadName().Is(out var name, out var problem))
            return problem;
        var parsed = await call.ReadAsync(ApiJson.Requests.IssueCardRequest, CardMapping.ToCommand);
        if (!parsed.Is(out var command, out problem))
            return problem;

        var registry = call.Grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key);
        return ToResult(await call.WithinDeadlineAsync(registry.IssueCardAsync(command, name)));
    }

    private static async Task<IResult> FindAsync(ApiCall call, string? cardNumber = null)
    {
        var check = new FieldCheck();
        if (string.IsNullOrEmpty(cardNumber))
            check.Fail(ProblemCodes.FieldMissing, "cardNumber");
        var number = check.CardNumber(cardNumber, "cardNumber");
        if (check.Problem is { } problem)
            return problem;

        var registry = call.Grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key);
        return await call.WithinDeadlineAsync(registry.FindCardAsync(number)) is { } card
            ? await GetAsync(card.ToString(), call)
            : Unknown();
    }

    private static async Task<IResult> GetAsync(string cardId, ApiCall call)
    {
        if (!CardId.TryParse(cardId, null, out var id))
            return Unknown();

        var view = await call.WithinDeadlineAsync(call.Grains.GetGrain<IMemberCardGrain>(id.Value).GetAsync());
        return view is null ? Unknown() : Answers.Ok(CardResponse.From(view), ApiJson.Answers.CardResponse);
    }

    private static Task<IResult> ActivateAsync(string cardId, ApiCall call) =>
        ChangeAsync(cardId, call, static (card, name) => card.ActivateAsync(name));

    private static Task<IResult> SuspendAsync(string cardId, ApiCall call) =>
        ChangeAsync(cardId, call, static (card, name) => card.SuspendAsync(name));

    private static Task<IResult> ReportLostAsync(string cardId, ApiCall call) =>
        ChangeAsync(cardId, call, static (card, name) => card.ReportLostAsync(name));

    private static Task<IResult> CloseAsync(string cardId, ApiCall call) =>
        ChangeAsync(cardId, call, static (card, name) => card.CloseAsync(name));

    private static Task<IResult> ReplaceNumberAsync(string cardId, ApiCall call) => ChangeAsync(
        cardId,
        call,
        ApiJson.Requests.ReplaceNumberRequest,
        CardMapping.ToCommand,
        static (card, command, name) => card.ReplaceNumberAsync(command, name));

    private static Task<IResult> ReopenAsync(string cardId, ApiCall call) => ChangeAsync(
        cardId,
        call,
        ApiJson.Requests.ReopenCardRequest,
        CardMapping.ToCommand,
        static (card, command, name) => card.ReopenAsync(command, name));

    private static Task<IResult> UpdateMemberAsync(string cardId, ApiCall call) => ChangeAsync(
        cardId,
        call,
        ApiJson.Requests.UpdateMemberRequest,
        CardMapping.ToCommand,
        static (card, command, name) => card.UpdateMemberAsync(command, name));

    /// <summary>For a change that says more than its name.</summary>
    private static async Task<IResult> ChangeAsync<TRequest, TCommand>(
        string cardId,
        ApiCall call,
        JsonTypeInfo<TRequest> type,
        Func<TRequest, FieldCheck, TCommand?> toCommand,
        Func<IMemberCardGrain, TCommand, RequestName, Task<CardAnswer>> change)
        where TRequest : class
        where TCommand : CardCommand
    {
        if (!call.ReadName().Is(out var name, out var problem))
            return problem;
        var parsed = await call.ReadAsync(type, toCommand);
        if (!parsed.Is(out var command, out problem))
            return problem;
        if (!CardId.TryParse(cardId, null, out var id))
            return Unknown();

        var card = call.Grains.GetGrain<IMemberCardGrain>(id.Value);
        return ToResult(await call.WithinDeadlineAsync(change(card, command, name)));
    }

    private static async Task<IResult> ChangeAsync(
        string cardId, ApiCall call, Func<IMemberCardGrain, RequestName, Task<CardAnswer>> change)
    {
        if (!call.ReadName().Is(out var name, out var problem))
            return problem;
        if (await call.ReadNothingAsync() is { } unexpected)
            return unexpected;
        if (!CardId.TryParse(cardId, null, out var id))
            return Unknown();

        return ToResult(await call.WithinDeadlineAsync(change(call.Grains.GetGrain<IMemberCardGrain>(id.Value), name)));
    }

    private static Problem Unknown() => new(RefusalCodes.Of(CardRefusal.CardUnknown));

    private static IResult ToResult(CardAnswer answer) => answer switch
    {
        CardAnswer.Done { Event: CardEvent.Issued } done => Answers.Created(
            $"/v1/cards/{done.Card}", CardChangeResponse.From(done), ApiJson.Answers.CardChangeResponse, done.IsReplay),
        CardAnswer.Done done => Answers.Ok(
            CardChangeResponse.From(done), ApiJson.Answers.CardChangeResponse, done.IsReplay),
        CardAnswer.Refused(var reason) => new Problem(RefusalCodes.Of(reason)),
        CardAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch),
        _ => throw new UnreachableException(),
    };
}
