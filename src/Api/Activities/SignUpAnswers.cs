using System.Diagnostics;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Grains.Activities;
using Microsoft.AspNetCore.Http;

namespace CardPlatform.Api.Activities;

/// <summary>What the routes of activities answer members.</summary>
internal static class SignUpAnswers
{
    /// <summary>A sign-up that was made is a 201; a decline is a 200.</summary>
    public static IResult ToJoined(DeskAnswer answer, SignUpRequest request) => answer switch
    {
        DeskAnswer.Decided(SignUpAnswer.Seated or SignUpAnswer.Waitlisted or SignUpAnswer.Entered) decided =>
            Answers.Created(
                $"/v1/cards/{request.Number.Digits}/sign-ups/{request.Activity}",
                SignUpOutcomeResponse.From(decided.Answer),
                ApiJson.Answers.SignUpOutcomeResponse,
                isReplay: false),
        DeskAnswer.CardUnknown(var number) => CardUnknown(FieldOf(number, request)),
        _ => ToResult(answer),
    };

    public static IResult ToResult(DeskAnswer answer) => answer switch
    {
        DeskAnswer.Decided(SignUpAnswer.Mismatch) => new Problem(ProblemCodes.RequestMismatch),
        DeskAnswer.Decided(SignUpAnswer.CheckedIn seen) =>
            Answers.Ok(CheckInResponse.From(seen), ApiJson.Answers.CheckInResponse),
        DeskAnswer.Decided(var decided) =>
            Answers.Ok(SignUpOutcomeResponse.From(decided), ApiJson.Answers.SignUpOutcomeResponse),
        DeskAnswer.NotPaid(var reason) =>
            Answers.Ok(SignUpOutcomeResponse.From(reason), ApiJson.Answers.SignUpOutcomeResponse),
        DeskAnswer.CardUnknown => CardUnknown("cardNumber"),
        _ => throw new UnreachableException(),
    };

    public static Problem CardUnknown(string? field = null) =>
        new(RefusalCodes.Of(UnknownParty.CardUnknown), Field: field);

    private static string FieldOf(CardNumber number, SignUpRequest request)
    {
        if (number == request.Number)
            return "cardNumber";
        for (var i = 0; i < request.Companions.Count; i++)
        {
            if (request.Companions[i] == number)
                return $"companions[{i}]";
        }

        throw new UnreachableException();
    }
}
