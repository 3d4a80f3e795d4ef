using CardPlatform.Api.Calls;
using CardPlatform.Api.Problems;
using CardPlatform.Domain;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Grains.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>Makes what desks and activities are asked of what members and devices send.</summary>
internal static class SignUpMapping
{
    public const int MaxCodeLength = 64;
    public const int MaxDeviceLength = 40;

    private static readonly Sentence GroupForm = new("同行人员最多 19 人。", "At most 19 people come along.");

    private static readonly Sentence CodeForm = new("签到码须为 1 至 64 个字符。", "A code is 1 to 64 characters.");

    private static readonly Sentence DeviceForm = new(
        "设备编号须为 1 至 40 个可见 ASCII 字符。", "A device is named by 1 to 40 visible ASCII characters.");

    private static readonly Sentence ScansForm = new("每次上传 1 至 500 条扫码记录。", "Upload 1 to 500 scans at a time.");

    private static readonly Sentence ScanNoForm = new("扫码记录编号须大于零。", "A scan has a number from 1.");

    public static SignUpRequest? ToRequest(ActivityId activity, string key, JoinRequest request, FieldCheck check)
    {
        var number = check.CardNumber(request.CardNumber, "cardNumber");
        if (request.Companions?.Count >= ActivityTerms.LargestGroup)
            check.Fail(ProblemCodes.NumberOutOfRange, "companions", GroupForm);
        var companions = check.Each<string, CardNumber>(
            request.Companions, "companions", static (text, path, inner) => inner.CardNumber(text, path));
        int? session = request.Session is { } no ? ToSession(no, "session", check) : null;
        return check.Problem is null
            ? new SignUpRequest(activity, number, companions ?? [], session, key)
            : null;
    }

    public static OwnSignUpRequest? ToRequest(ActivityId activity, string key, OwnSignUpBody request, FieldCheck check)
    {
        var number = check.CardNumber(request.CardNumber, "cardNumber");
        return check.Problem is null ? new OwnSignUpRequest(activity, number, key) : null;
    }

    public static VenueCodeRead? ToCheckIn(CheckInRequest request, FieldCheck check)
    {
        var read = new VenueCodeRead(
            check.CardNumber(request.CardNumber, "cardNumber"),
            ToSession(request.Session, "session", check),
            ToCode(request.Code, "code", check));
        return check.Problem is null ? read : null;
    }

    public static SignUpCommand.UploadScans? ToUpload(ScansRequest request, FieldCheck check)
    {
        if (request.Device is not { Length: > 0 and <= MaxDeviceLength }
            || request.Device.AsSpan().ContainsAnyExceptInRange('!', '~'))
            check.Fail(ProblemCodes.FieldMalformed, "device", DeviceForm);
        if (request.Scans.Count is 0 or > SignUpCommand.UploadScans.MaxScans)
            check.Fail(ProblemCodes.NumberOutOfRange, "scans", ScansForm);
        var scans = check.Each<ScanRequest, Scan>(
            request.Scans,
            "scans",
            static (scan, path, inner) => new Scan(
                inner.Number(scan.No > 0, scan.No, path.Of("no"), ScanNoForm),
                ToSession(scan.Session, path.Of("session"), inner),
                ToCode(scan.Code, path.Of("code"), inner),
                scan.ScannedAt.ToUniversalTime()));
        return check.Problem is null ? new SignUpCommand.UploadScans(request.Device, scans!) : null;
    }

    public static int ToSession(int session, FieldPath field, FieldCheck check) =>
        check.Within(1, ActivityTerms.MaxSessions, session, field);

    private static string ToCode(string code, FieldPath field, FieldCheck check)
    {
        if (code.Length is 0 or > MaxCodeLength)
            check.Fail(ProblemCodes.FieldMalformed, field, CodeForm);
        return code;
    }
}

/// <summary>A member has read the venue's code.</summary>
internal sealed record VenueCodeRead(CardNumber Number, int Session, string Code);
