using System.Diagnostics;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Activities;
using CardPlatform.Grains.Activities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ActivityEvent = CardPlatform.Domain.Activities.ActivityEvent;

namespace CardPlatform.Api.Activities;

/// <summary>What the routes of activities answer officers.</summary>
internal static class ActivityAnswers
{
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ActivityRefusal[] reasons) =>
        route.Refuses([.. reasons.Select(RefusalCodes.Of)]);

    public static Problem Unknown() => new(RefusalCodes.Of(ActivityRefusal.ActivityUnknown));

    public static IResult ToResult(ActivityAnswer answer) => answer switch
    {
        ActivityAnswer.Done { Event: ActivityEvent.Created } done => Answers.Created(
            $"/v1/activities/{done.Activity}",
            ActivityChangeResponse.From(done),
            ApiJson.Answers.ActivityChangeResponse,
            done.IsReplay),
        ActivityAnswer.Done done => Answers.Ok(
            ActivityChangeResponse.From(done), ApiJson.Answers.ActivityChangeResponse, done.IsReplay),
        ActivityAnswer.Refused refused => ToProblem(refused),
        ActivityAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch),
        _ => throw new UnreachableException(),
    };

    /// <summary>Terms that contradict themselves are named by what is wrong with them.</summary>
    public static Problem ToProblem(ActivityAnswer.Refused refused) =>
        new(refused.Problem is { } problem ? RefusalCodes.Of(problem) : RefusalCodes.Of(refused.Reason));
}
