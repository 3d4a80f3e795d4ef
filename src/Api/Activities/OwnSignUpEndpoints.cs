using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Activities;

/// <summary>What a member has of activities.</summary>
internal static class OwnSignUpEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cards/{cardNumber}/sign-ups", ListAsync)
            .Describe("activities", "listOwnSignUps", "What a member has signed up for, the latest activity first.")
            .Gives(200, "sign-ups", SignUpSamples.OwnList, ApiJson.Answers.OwnSignUpsResponse)
            .Refuses(ProblemCodes.CardNumberMalformed, RefusalCodes.Of(UnknownParty.CardUnknown));
        routes.MapGet("/cards/{cardNumber}/sign-ups/{activityId}", GetAsync)
            .Describe("activities", "getOwnSignUp", "A member's sign-up for one activity.")
            .Gives(200, "sign-up", SignUpSamples.OwnSignUp, ApiJson.Answers.OwnSignUpResponse)
            .Refuses(ProblemCodes.CardNumberMalformed, ProblemCodes.SignUpUnknown);
        routes.MapGet("/cards/{cardNumber}/sign-ups/{activityId}/code", GetCodeAsync)
            .Describe("activities", "getOwnCode", "The code that a member shows at the door now.")
            .Gives(200, "code", SignUpSamples.MemberCode, ApiJson.Answers.DoorCodeResponse)
            .Refuses(ProblemCodes.CardNumberMalformed, ProblemCodes.SeatUnknown);
    }

    private static async Task<IResult> ListAsync(string cardNumber, ApiCall call)
    {
        var check = new FieldCheck();
        var number = check.CardNumber(cardNumber, "cardNumber");
        if (check.Problem is { } malformed)
            return malformed;

        var now = call.Now;
        return await call.WithinDeadlineAsync(SignUpEndpoints.DeskOf(call, number).FindSignUpsAsync(number)) is { } all
            ? Answers.Ok(
                new OwnSignUpsResponse(now, [.. all.Select(OwnSignUpResponse.From)]),
                ApiJson.Answers.OwnSignUpsResponse)
            : SignUpAnswers.CardUnknown();
    }

    private static async Task<IResult> GetAsync(string cardNumber, string activityId, ApiCall call)
    {
        if (!TryRead(cardNumber, activityId, out var number, out var activity, out var problem))
            return problem ?? new Problem(ProblemCodes.SignUpUnknown);

        var desk = SignUpEndpoints.DeskOf(call, number);
        return await call.WithinDeadlineAsync(desk.FindSignUpAsync(activity, number)) is { } signUp
            ? Answers.Ok(OwnSignUpResponse.From(signUp), ApiJson.Answers.OwnSignUpResponse)
            : new Problem(ProblemCodes.SignUpUnknown);
    }

    private static async Task<IResult> GetCodeAsync(string cardNumber, string activityId, ApiCall call)
    {
        if (!TryRead(cardNumber, activityId, out var number, out var activity, out var problem))
            return problem ?? new Problem(ProblemCodes.SeatUnknown);

        var desk = SignUpEndpoints.DeskOf(call, number);
        return await call.WithinDeadlineAsync(desk.GetMemberCodeAsync(activity, number)) is { } code
            ? Answers.Ok(DoorCodeResponse.From(code), ApiJson.Answers.DoorCodeResponse)
            : new Problem(ProblemCodes.SeatUnknown);
    }

    /// <returns>False without a problem where there can be no such activity.</returns>
    private static bool TryRead(
        string cardNumber, string activityId, out CardNumber number, out ActivityId activity, out Problem? problem)
    {
        var check = new FieldCheck();
        number = check.CardNumber(cardNumber, "cardNumber");
        problem = check.Problem;
        return ActivityId.TryParse(activityId, null, out activity) && problem is null;
    }
}
