using System.Text.Json.Serialization.Metadata;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Activities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Activities;

/// <summary>The life of an activity: checked by another than its makers, launched, called off.</summary>
internal static class ActivityLifeEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        MapChecking(routes);
        routes.MapPost("/activities/{activityId}/launch", LaunchAsync)
            .DescribeChange("launchActivity", "Puts the approved version in force.")
            .TakesNothing()
            .Refuses(ActivityRefusal.ActivityNotApproved, ActivityRefusal.ActivityAlreadyLaunched)
            .Refuses(ActivityRefusal.ActivityOver, ActivityRefusal.ActivityTermsFixed)
            .Refuses(
                ActivityRefusal.ActivitySessionFixed,
                ActivityRefusal.ActivityLimitBelowTaken,
                ActivityRefusal.ActivityWaitlistInUse);
        routes.MapPost("/activities/{activityId}/call-off", CallOffAsync)
            .DescribeChange("callOffActivity", "Calls it off for good: everybody is let go and refunded.")
            .Takes(ActivitySamples.CallOff, ApiJson.Requests.NoteRequest)
            .Refuses(ProblemCodes.FieldMalformed)
            .Refuses(ActivityRefusal.ActivityOver);
    }

    private static void MapChecking(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/activities/{activityId}/submit", SubmitAsync)
            .DescribeChange("submitActivity", "Hands the version under preparation in to be checked.")
            .TakesNothing()
            .Refuses(ActivityRefusal.ActivityNothingPrepared, ActivityRefusal.ActivityAlreadySubmitted)
            .Refuses(ActivityRefusal.ActivityOver);
        routes.MapPost("/activities/{activityId}/approve", ApproveAsync)
            .DescribeChange("approveActivity", "Approves what was read, by its hash; nobody approves their own work.")
            .Takes(ActivitySamples.Approve, ApiJson.Requests.ApproveActivityRequest)
            .Refuses(ProblemCodes.FieldMalformed)
            .Refuses(ActivityRefusal.ActivityNothingPrepared, ActivityRefusal.ActivityNotSubmitted)
            .Refuses(ActivityRefusal.ActivityAlreadyApproved, ActivityRefusal.ActivityOwnWork)
            .Refuses(ActivityRefusal.ActivityContentChanged, ActivityRefusal.ActivityOver);
        routes.MapPost("/activities/{activityId}/return", ReturnAsync)
            .DescribeChange("returnActivity", "Gives what was handed in back to its makers, and says why.")
            .Takes(ActivitySamples.Return, ApiJson.Requests.NoteRequest)
            .Refuses(ProblemCodes.FieldMalformed)
            .Refuses(ActivityRefusal.ActivityNothingPrepared, ActivityRefusal.ActivityNotSubmitted);
    }

    private static RouteHandlerBuilder DescribeChange(this RouteHandlerBuilder route, string id, string summary) =>
        route.Describe("activities", id, summary)
            .Gives(200, "changed", ActivitySamples.Launched, ApiJson.Answers.ActivityChangeResponse)
            .WritesOncePerKey()
            .ByAnOfficer()
            .Refuses(ActivityRefusal.ActivityUnknown, ActivityRefusal.ActivityOutOfScope)
            .Refuses(ActivityRefusal.ActivityCancelled);

    private static Task<IResult> SubmitAsync(string activityId, ApiCall call) =>
        ChangeAsync(activityId, call, new ActivityCommand.Submit());

    private static Task<IResult> LaunchAsync(string activityId, ApiCall call) =>
        ChangeAsync(activityId, call, new ActivityCommand.Launch());

    private static Task<IResult> ApproveAsync(string activityId, ApiCall call) => ChangeAsync(
        activityId, call, ApiJson.Requests.ApproveActivityRequest, ActivityMapping.ToCommand);

    private static Task<IResult> ReturnAsync(string activityId, ApiCall call) =>
        ChangeAsync(activityId, call, ApiJson.Requests.NoteRequest, ActivityMapping.ToReturn);

    private static Task<IResult> CallOffAsync(string activityId, ApiCall call) =>
        ChangeAsync(activityId, call, ApiJson.Requests.NoteRequest, ActivityMapping.ToCallOff);

    /// <summary>For a change that needs no more than its name.</summary>
    private static async Task<IResult> ChangeAsync(string activityId, ApiCall call, ActivityCommand command)
    {
        if (!call.ReadActor().Is(out var actor, out var problem) || !call.ReadName().Is(out var name, out problem))
            return problem;
        if (await call.ReadNothingAsync() is { } unexpected)
            return unexpected;
        if (!ActivityId.TryParse(activityId, null, out var id))
            return ActivityAnswers.Unknown();

        return ActivityAnswers.ToResult(
            await call.WithinDeadlineAsync(ActivityAccess.Of(call, id).RunAsync(command, actor, name)));
    }

    /// <summary>For a change that says more than its name.</summary>
    private static async Task<IResult> ChangeAsync<TRequest, TCommand>(
        string activityId,
        ApiCall call,
        JsonTypeInfo<TRequest> type,
        Func<TRequest, FieldCheck, TCommand?> toCommand)
        where TRequest : class
        where TCommand : ActivityCommand
    {
        if (!call.ReadActor().Is(out var actor, out var problem) || !call.ReadName().Is(out var name, out problem))
            return problem;
        var parsed = await call.ReadAsync(type, toCommand);
        if (!parsed.Is(out var command, out problem))
            return problem;
        if (!ActivityId.TryParse(activityId, null, out var id))
            return ActivityAnswers.Unknown();

        return ActivityAnswers.ToResult(
            await call.WithinDeadlineAsync(ActivityAccess.Of(call, id).RunAsync(command, actor, name)));
    }
}
