using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Grains.Activities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Activities;

/// <summary>
/// What members ask of activities. A request is remembered by the member's own sign-up, whoever sends it; a decline is
/// not.
/// </summary>
internal static class SignUpEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/activities/{activityId}/sign-ups", JoinAsync)
            .Describe("activities", "signUp", "Signs a member up, alone or with others; pays if it costs something.")
            .Takes(SignUpSamples.Join, ApiJson.Requests.JoinRequest)
            .Gives(201, "waitlisted", SignUpSamples.Waitlisted, ApiJson.Answers.SignUpOutcomeResponse)
            .Gives(200, "declined", SignUpSamples.Declined, ApiJson.Answers.SignUpOutcomeResponse)
            .ByAMember();
        routes.MapPost("/activities/{activityId}/acceptance", AcceptAsync)
            .Describe("activities", "acceptOffer", "Takes the seats that are offered; pays if they cost something.")
            .Takes(SignUpSamples.Own, ApiJson.Requests.OwnSignUpBody)
            .Gives(200, "seated", SignUpSamples.Seated, ApiJson.Answers.SignUpOutcomeResponse)
            .ByAMember();
        routes.MapPost("/activities/{activityId}/refusal", RefuseAsync)
            .Describe("activities", "refuseOffer", "Does not want what is offered: the next in line gets it.")
            .Takes(SignUpSamples.Own, ApiJson.Requests.OwnSignUpBody)
            .Gives(200, "ended", SignUpSamples.OfferRefused, ApiJson.Answers.SignUpOutcomeResponse)
            .ByAMember();
        routes.MapPost("/activities/{activityId}/cancellation", CancelAsync)
            .Describe("activities", "cancelSignUp", "Gives a sign-up up: a seat of it goes to who waits.")
            .Takes(SignUpSamples.Own, ApiJson.Requests.OwnSignUpBody)
            .Gives(200, "ended", SignUpSamples.Cancelled, ApiJson.Answers.SignUpOutcomeResponse)
            .ByAMember();
    }

    public static IActivityDeskGrain DeskOf(ApiCall call, CardNumber number) =>
        call.Grains.GetGrain<IActivityDeskGrain>(ActivityDesks.Of(number));

    private static RouteHandlerBuilder ByAMember(this RouteHandlerBuilder route) => route
        .WritesOncePerKey()
        .Refuses(ProblemCodes.CardNumberMalformed, RefusalCodes.Of(UnknownParty.CardUnknown))
        .Refuses(ActivityRefusal.ActivityUnknown);

    private static async Task<IResult> JoinAsync(string activityId, ApiCall call)
    {
        if (!call.ReadName().Is(out var name, out var problem))
            return problem;
        // Whether there is such an activity is said after what is wrong with the body.
        var isActivity = ActivityId.TryParse(activityId, null, out var activity);
        var parsed = await call.ReadAsync(
            ApiJson.Requests.JoinRequest,
            (request, check) => SignUpMapping.ToRequest(activity, name.Key, request, check));
        if (!parsed.Is(out var join, out problem))
            return problem;

        return isActivity
            ? SignUpAnswers.ToJoined(
                await call.WithinDeadlineAsync(DeskOf(call, join.Number).SignUpAsync(join)), join)
            : ActivityAnswers.Unknown();
    }

    private static Task<IResult> AcceptAsync(string activityId, ApiCall call) =>
        ChangeAsync(activityId, call, static (desk, request) => desk.AcceptAsync(request));

    private static Task<IResult> RefuseAsync(string activityId, ApiCall call) =>
        ChangeAsync(activityId, call, static (desk, request) => desk.RefuseAsync(request));

    private static Task<IResult> CancelAsync(string activityId, ApiCall call) =>
        ChangeAsync(activityId, call, static (desk, request) => desk.CancelAsync(request));

    /// <summary>For what somebody does with the sign-up that they have.</summary>
    private static async Task<IResult> ChangeAsync(
        string activityId, ApiCall call, Func<IActivityDeskGrain, OwnSignUpRequest, Task<DeskAnswer>> change)
    {
        if (!call.ReadName().Is(out var name, out var problem))
            return problem;
        var isActivity = ActivityId.TryParse(activityId, null, out var activity);
        var parsed = await call.ReadAsync(
            ApiJson.Requests.OwnSignUpBody,
            (request, check) => SignUpMapping.ToRequest(activity, name.Key, request, check));
        if (!parsed.Is(out var own, out problem))
            return problem;

        return isActivity
            ? SignUpAnswers.ToResult(await call.WithinDeadlineAsync(change(DeskOf(call, own.Number), own)))
            : ActivityAnswers.Unknown();
    }
}
