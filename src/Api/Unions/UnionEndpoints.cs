using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains;
using CardPlatform.Grains.Unions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Unions;

/// <summary>The tree of unions.</summary>
internal static class UnionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/unions", RegisterAsync)
            .Describe("unions", "registerUnion", "Enters a union into the tree.")
            .Takes(RequestSamples.RegisterUnion, ApiJson.Requests.RegisterUnionRequest)
            .Gives(201, "registered", AnswerSamples.UnionRegistered, ApiJson.Answers.UnionChangeResponse)
            .ByAnOfficer()
            .WritesOncePerKey()
            .Refuses(ProblemCodes.FieldMalformed)
            .Refuses(UnionRefusal.UnionAlreadyRegistered, UnionRefusal.UnionOutOfScope)
            .Refuses(UnionRefusal.UnionParentMissing, UnionRefusal.UnionCircular, UnionRefusal.UnionTooDeep);
        routes.MapGet("/unions/{unionId}", GetAsync)
            .Describe("unions", "getUnion", "A union as it stands.")
            .Gives(200, "union", AnswerSamples.Union, ApiJson.Answers.UnionResponse)
            .Refuses(UnionRefusal.UnionUnknown);
        routes.MapPost("/unions/{unionId}/move", MoveAsync)
            .DescribeChange("moveUnion", "Puts a union, and all below it, under another.")
            .Takes(RequestSamples.MoveUnion, ApiJson.Requests.MoveUnionRequest)
            .Refuses(UnionRefusal.UnionParentMissing, UnionRefusal.UnionCircular, UnionRefusal.UnionTooDeep);
        routes.MapPost("/unions/{unionId}/rename", RenameAsync)
            .DescribeChange("renameUnion", "Gives a union another name.")
            .Takes(RequestSamples.RenameUnion, ApiJson.Requests.RenameUnionRequest)
            .Refuses(ProblemCodes.FieldMalformed);
    }

    private static RouteHandlerBuilder DescribeChange(this RouteHandlerBuilder route, string id, string summary) =>
        route.Describe("unions", id, summary)
            .Gives(200, "changed", AnswerSamples.UnionMoved, ApiJson.Answers.UnionChangeResponse)
            .ByAnOfficer()
            .WritesOncePerKey()
            .Refuses(UnionRefusal.UnionUnknown, UnionRefusal.UnionUnchanged, UnionRefusal.UnionOutOfScope);

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params UnionRefusal[] reasons) =>
        route.Refuses([.. reasons.Select(RefusalCodes.Of)]);

    private static async Task<IResult> RegisterAsync(ApiCall call)
    {
        if (!call.ReadActor().Is(out var actor, out var problem) || !call.ReadName().Is(out var name, out problem))
            return problem;
        var parsed = await call.ReadAsync(ApiJson.Requests.RegisterUnionRequest, UnionMapping.ToCommand);
        if (!parsed.Is(out var registration, out problem))
            return problem;

        var union = call.Grains.GetGrain<IUnionGrain>(registration.UnionId);
        return ToResult(await call.WithinDeadlineAsync(union.RegisterAsync(registration.Command, actor, name)));
    }

    private static async Task<IResult> GetAsync(string unionId, ApiCall call)
    {
        if (!TryParse(unionId, out var id))
            return Unknown();

        var view = await call.WithinDeadlineAsync(call.Grains.GetGrain<IUnionGrain>(id).GetAsync());
        return view is null ? Unknown() : Answers.Ok(UnionResponse.From(view), ApiJson.Answers.UnionResponse);
    }

    private static Task<IResult> MoveAsync(string unionId, ApiCall call) => ChangeAsync(
        unionId,
        call,
        ApiJson.Requests.MoveUnionRequest,
        UnionMapping.ToCommand,
        static (union, command, actor, name) => union.MoveAsync(command, actor, name));

    private static Task<IResult> RenameAsync(string unionId, ApiCall call) => ChangeAsync(
        unionId,
        call,
        ApiJson.Requests.RenameUnionRequest,
        UnionMapping.ToCommand,
        static (union, command, actor, name) => union.RenameAsync(command, actor, name));

    private static async Task<IResult> ChangeAsync<TRequest, TCommand>(
        string unionId,
        ApiCall call,
        JsonTypeInfo<TRequest> type,
        Func<TRequest, FieldCheck, TCommand?> toCommand,
        Func<IUnionGrain, TCommand, Actor, RequestName, Task<UnionAnswer>> change)
        where TRequest : class
        where TCommand : UnionCommand
    {
        if (!call.ReadActor().Is(out var actor, out var problem) || !call.ReadName().Is(out var name, out problem))
            return problem;
        var parsed = await call.ReadAsync(type, toCommand);
        if (!parsed.Is(out var command, out problem))
            return problem;
        if (!TryParse(unionId, out var id))
            return Unknown();

        var union = call.Grains.GetGrain<IUnionGrain>(id);
        return ToResult(await call.WithinDeadlineAsync(change(union, command, actor, name)));
    }

    /// <summary>The stream of the tree as a whole is no union's, so 0 is nobody.</summary>
    private static bool TryParse(string text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;

    private static Problem Unknown() => new(RefusalCodes.Of(UnionRefusal.UnionUnknown));

    private static IResult ToResult(UnionAnswer answer) => answer switch
    {
        UnionAnswer.Done { Event: UnionEvent.Registered } done => Answers.Created(
            string.Create(CultureInfo.InvariantCulture, $"/v1/unions/{done.Union}"),
            UnionChangeResponse.From(done),
            ApiJson.Answers.UnionChangeResponse,
            done.IsReplay),
        UnionAnswer.Done done => Answers.Ok(
            UnionChangeResponse.From(done), ApiJson.Answers.UnionChangeResponse, done.IsReplay),
        UnionAnswer.Refused(var reason) => new Problem(RefusalCodes.Of(reason)),
        UnionAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch),
        _ => throw new UnreachableException(),
    };
}
