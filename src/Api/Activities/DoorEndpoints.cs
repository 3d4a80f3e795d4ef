using System.Diagnostics;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Checkout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Activities;

/// <summary>
/// Checking in: by the venue's code, which members read, or by theirs, which a device at the door scans.
/// </summary>
internal static class DoorEndpoints
{
    private const string SessionName = "session";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/activities/{activityId}/venue-code", GetVenueCodeAsync)
            .Describe("activities", "getVenueCode", "The code that the venue of a session shows now.")
            .Gives(200, "code", SignUpSamples.VenueCode, ApiJson.Answers.DoorCodeResponse)
            .ShowsAnActivity()
            .Refuses(ProblemCodes.FieldMissing, ProblemCodes.FieldMalformed, ProblemCodes.SessionUnknown);
        routes.MapPost("/activities/{activityId}/check-ins", CheckInAsync)
            .Describe("activities", "checkIn", "A member reads the code that the venue shows: once per session.")
            .Takes(SignUpSamples.CheckIn, ApiJson.Requests.CheckInRequest)
            .Gives(200, "checked-in", SignUpSamples.CheckedIn, ApiJson.Answers.CheckInResponse)
            .Refuses(ProblemCodes.CommitUnknown, ProblemCodes.CardNumberMalformed, ProblemCodes.FieldMalformed)
            .Refuses(RefusalCodes.Of(UnknownParty.CardUnknown))
            .Refuses(ActivityRefusal.ActivityUnknown);
        routes.MapPost("/activities/{activityId}/scans", UploadAsync)
            .Describe(
                "activities",
                "uploadScans",
                "What a device at the door has scanned, now or while it was offline. Each scan is kept once, under the "
                    + "device's own number for it: uploading it again gets the same answer.")
            .Takes(SignUpSamples.Scans, ApiJson.Requests.ScansRequest)
            .Gives(200, "scans", SignUpSamples.Scanned, ApiJson.Answers.ScansResponse)
            .ShowsAnActivity()
            .Refuses(ProblemCodes.CommitUnknown, ProblemCodes.FieldMalformed);
    }

    private static async Task<IResult> GetVenueCodeAsync(string activityId, ApiCall call, string? session = null)
    {
        if (!call.ReadActor().Is(out var actor, out var problem))
            return problem;
        var check = new FieldCheck();
        var no = check.ParseQuery<int>(session, SessionName, ProblemCodes.FieldMalformed);
        if (check.Problem is { } malformed)
            return malformed;
        var (activity, refused) = await ActivityAccess.FindAsync(call, actor, activityId);
        if (activity is null)
            return refused!;

        return await call.WithinDeadlineAsync(activity.GetVenueCodeAsync(no)) is { } code
            ? Answers.Ok(DoorCodeResponse.From(code), ApiJson.Answers.DoorCodeResponse)
            : new Problem(ProblemCodes.SessionUnknown);
    }

    private static async Task<IResult> CheckInAsync(string activityId, ApiCall call)
    {
        var parsed = await call.ReadAsync(ApiJson.Requests.CheckInRequest, SignUpMapping.ToCheckIn);
        if (!parsed.Is(out var read, out var problem))
            return problem;
        if (!ActivityId.TryParse(activityId, null, out var activity))
            return ActivityAnswers.Unknown();

        var desk = SignUpEndpoints.DeskOf(call, read.Number);
        return SignUpAnswers.ToResult(await call.WithinDeadlineAsync(
            desk.CheckInAsync(activity, read.Number, read.Session, read.Code)));
    }

    private static async Task<IResult> UploadAsync(string activityId, ApiCall call)
    {
        if (!call.ReadActor().Is(out var actor, out var problem))
            return problem;
        var parsed = await call.ReadAsync(ApiJson.Requests.ScansRequest, SignUpMapping.ToUpload);
        if (!parsed.Is(out var upload, out problem))
            return problem;
        var (activity, refused) = await ActivityAccess.FindAsync(call, actor, activityId);
        if (activity is null)
            return refused!;

        var reply = await call.WithinDeadlineAsync(activity.AskAsync(upload));
        return reply.Answer is SignUpAnswer.Scanned(var scans)
            ? Answers.Ok(
                new ScansResponse(upload.Device, [.. scans.Select(ScanResponse.From)]), ApiJson.Answers.ScansResponse)
            : throw new UnreachableException();
    }
}
