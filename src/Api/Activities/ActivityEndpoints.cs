using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Activities;
using CardPlatform.Grains.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Activities;

/// <summary>What activities promise, and how many seats are left.</summary>
internal static class ActivityEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/activities", CreateAsync)
            .Describe("activities", "createActivity", "Writes the draft of an activity's first version.")
            .Gives(201, "created", ActivitySamples.Created, ApiJson.Answers.ActivityChangeResponse)
            .TakesTerms();
        routes.MapPost("/activities/{activityId}/terms", EditAsync)
            .Describe(
                "activities",
                "editActivity",
                "States the terms of the version under preparation anew, or begins the next one beside that in force.")
            .Gives(200, "edited", ActivitySamples.Edited, ApiJson.Answers.ActivityChangeResponse)
            .TakesTerms()
            .WithMetadata(MatchedRoute.Instance)
            .Refuses(ProblemCodes.IfMatchMissing, ProblemCodes.IfMatchMalformed)
            .Refuses(ActivityRefusal.ActivityUnknown, ActivityRefusal.ActivityCancelled)
            .Refuses(ActivityRefusal.ActivityChanged, ActivityRefusal.ActivityTermsFixed);
        routes.MapGet("/activities/{activityId}", GetAsync)
            .Describe(
                "activities",
                "getActivity",
                "An activity as it stands, for everybody; status and seats may be a second old, and say of when they "
                    + "are. What is under preparation is shown to officers of its owner.")
            .Gives(200, "activity", ActivitySamples.Activity, ApiJson.Answers.ActivityResponse)
            .MayBeByAnOfficer()
            .Refuses(ActivityRefusal.ActivityUnknown);
        ActivityLifeEndpoints.Map(routes);
        ActivityListEndpoints.Map(routes);
        SignUpEndpoints.Map(routes);
        OwnSignUpEndpoints.Map(routes);
        AttendeeEndpoints.Map(routes);
        DoorEndpoints.Map(routes);
        DrawEndpoints.Map(routes);
    }

    private static RouteHandlerBuilder TakesTerms(this RouteHandlerBuilder route) => route
        .Takes(ActivitySamples.Terms, ApiJson.Requests.StatedTerms)
        .WritesOncePerKey()
        .ByAnOfficer()
        .Refuses(ProblemCodes.FieldMalformed, ProblemCodes.AmountOutOfRange, ProblemCodes.SpanInvalid)
        .Refuses(ActivityRefusal.ActivityOutOfScope, ActivityRefusal.ActivityOver)
        .Refuses([.. Enum.GetValues<ActivityTermsProblem>().Select(RefusalCodes.Of)]);

    private static async Task<IResult> CreateAsync(ApiCall call)
    {
        if (!call.ReadActor().Is(out var actor, out var problem) || !call.ReadName().Is(out var name, out problem))
            return problem;
        var parsed = await call.ReadAsync(ApiJson.Requests.StatedTerms, ActivityMapping.ToTerms);
        if (!parsed.Is(out var terms, out problem))
            return problem;

        var registry = call.Grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key);
        return ActivityAnswers.ToResult(await call.WithinDeadlineAsync(
            registry.CreateActivityAsync(new ActivityCommand.Create(terms), actor, name)));
    }

    private static async Task<IResult> EditAsync(string activityId, ApiCall call)
    {
        if (!call.ReadActor().Is(out var actor, out var problem) || !call.ReadName().Is(out var name, out problem))
            return problem;
        if (!EntityTag.ReadIfMatch(call.Request).Is(out var tag, out problem))
            return problem;
        var parsed = await call.ReadAsync(ApiJson.Requests.StatedTerms, ActivityMapping.ToTerms);
        if (!parsed.Is(out var terms, out problem))
            return problem;
        if (!ActivityId.TryParse(activityId, null, out var id))
            return ActivityAnswers.Unknown();

        // No activity has ever had so many revisions; whatever the tag was read from, it was not this one.
        var revision = (int)Math.Min(tag.Version, int.MaxValue);
        return ActivityAnswers.ToResult(await call.WithinDeadlineAsync(
            ActivityAccess.Of(call, id).RunAsync(new ActivityCommand.Edit(terms, revision), actor, name)));
    }

    private static async Task<IResult> GetAsync(string activityId, ApiCall call)
    {
        if (!call.ReadCaller().Is(out var caller, out var problem))
            return problem;
        if (!ActivityId.TryParse(activityId, null, out var id))
            return ActivityAnswers.Unknown();

        var activity = ActivityAccess.Of(call, id);
        var isInScope = caller.Actor is { } actor
            && await call.WithinDeadlineAsync(activity.LookAsync(actor)) is null;
        var view = await call.WithinDeadlineAsync(activity.GetAsync());
        // To everybody else, what was never launched is not there.
        return view is null || (view.Terms is null && !isInScope)
            ? ActivityAnswers.Unknown()
            : Answers.Tagged(
                new EntityTag(view.Revision),
                ActivityResponse.Of(view, isInScope),
                ApiJson.Answers.ActivityResponse);
    }
}
