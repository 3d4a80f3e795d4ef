using System.Text;
using CardPlatform.Api.Activities;
using CardPlatform.Domain;
using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Documents;

/// <summary>The examples of sign-ups in the OpenAPI document.</summary>
internal static class SignUpSamples
{
    private const string Seed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, BusinessDay.Offset);

    public static readonly JoinRequest Join = new(RequestSamples.CardNumber, 1, ["6200000000000021"]);

    public static readonly OwnSignUpBody Own = new(RequestSamples.CardNumber);

    public static readonly SignUpOutcomeResponse Seated = SignUpOutcomeResponse.From(new SignUpAnswer.Seated(12));

    public static readonly SignUpOutcomeResponse Waitlisted =
        SignUpOutcomeResponse.From(new SignUpAnswer.Waitlisted(213, 8));

    public static readonly SignUpOutcomeResponse Declined = SignUpOutcomeResponse.From(SignUpDecline.AllTaken);

    public static readonly SignUpOutcomeResponse OfferRefused = SignUpOutcomeResponse.From(
        new SignUpAnswer.Ended(213, SignUpEnd.OfferDeclined, Fen.Zero, Fen.Zero));

    public static readonly SignUpOutcomeResponse Cancelled = SignUpOutcomeResponse.From(
        new SignUpAnswer.Ended(12, SignUpEnd.Cancelled, new Fen(600), Fen.Zero));

    public static readonly OwnSignUpResponse OwnSignUp = new(
        "31",
        213,
        Codes.Of(SignUpStage.Offered),
        2,
        Noon,
        IsPaid: false,
        [],
        Session: 1,
        Until: Noon.AddDays(1));

    public static readonly OwnSignUpsResponse OwnList = new(Noon, [OwnSignUp]);

    public static readonly DoorCodeResponse MemberCode = new("12.59253120.0123456789abcdef0123", Noon.AddSeconds(30));

    public static readonly DoorCodeResponse VenueCode = new("287082", Noon.AddSeconds(30));

    public static readonly CheckInRequest CheckIn = new(RequestSamples.CardNumber, 1, VenueCode.Code);

    public static readonly CheckInResponse CheckedIn =
        CheckInResponse.From(new SignUpAnswer.CheckedIn(ScanOutcome.CheckedIn, Noon));

    public static readonly ScansRequest Scans = new("gate-2", [new ScanRequest(1, 1, MemberCode.Code, Noon)]);

    public static readonly ScansResponse Scanned = new(
        "gate-2", [ScanResponse.From(new KeptScan(1, 1, Noon, ScanOutcome.Duplicate, 12))]);

    private static readonly AttendeeResponse Attendee = new(
        12,
        Codes.Of(SignUpStage.Seated),
        [new PersonResponse(0, "********0005", "李*"), new PersonResponse(1, "********0021", "王**")],
        Noon,
        IsPaid: true,
        [new SeenResponse(1, 0, Noon.AddHours(8))],
        Session: 1);

    public static readonly AttendeesResponse Attendees = new(Noon, [Attendee], "12");

    public static readonly string AttendeesCsv = Csv();

    public static readonly DrawResponse Draw = new(
        "32",
        "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd",
        Noon,
        Seed,
        "d80f4e08ff46ad82e88f357a0003742b2a55bf28f5920f2943151361a75509ca",
        "451d660bc5f37a981539cf07c4c6a182693a7d165b4589ecb1165a72555ff90a");

    public const string DrawList = "entry,weight,size\n1,1,1\n2,3,2\n";

    private static string Csv()
    {
        using var table = AttendeeTable.Create();
        AttendeeTable.Add(table, Attendee);
        return Encoding.UTF8.GetString(table.TakeBytes());
    }
}
