using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Activities.Waitlist;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Activities;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Reports;

namespace CardPlatform.Silo.Tests.Runtime;

/// <summary>Messages of activities and of those who sign up for them.</summary>
internal static class ActivitySamples
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 4, 0, 0, 123, TimeSpan.Zero);
    private static readonly StaffId Maker = StaffId.Of("staff-7");
    private static readonly ActivityId Activity = new(5);
    private static readonly City Zhengzhou = new(410100);
    private static readonly CardId Card = new(1042);
    private static readonly CardNumber Number = CardNumber.WithCheckDigit("622848000000001");
    private static readonly Interval Week = new(At, At.AddDays(7));
    private static readonly Interval Evening = new(At.AddDays(10), At.AddDays(10).AddHours(2));
    private static readonly RequestMark Request = RequestMark.Of("join-1", new byte[32]);
    private static readonly SeatPaymentId Payment = new(Activity, 12, 1);

    private static readonly ActivityTerms Terms = new(
        new ActivityTitle("电影日", "Cinema day"),
        "一元观影。",
        new ActivityPlace(Zhengzhou, "花园路 1 号"),
        [new Session(1, Evening, 100)],
        Week,
        Owner: 410_100,
        Price: new ActivityPrice(new Fen(100), new Fen(500), [PurseCode.Of("festival")]),
        Series: new SeriesTerms(SeriesCode.Of("cinema"), 1));

    private static readonly PayForSeats Pay = new(
        Payment, new Fen(100), new Fen(500), [PurseCode.Of("festival")], Zhengzhou, At.AddSeconds(120));

    private static readonly SignUpView SignUp = new(
        Activity,
        new SignUp(
            12,
            Card,
            1,
            SignUpStage.Seated,
            1,
            At,
            [new RememberedRequest(Request, new SignUpAnswer.Seated(12))],
            [new CardId(1043)]),
        1,
        null,
        [new SeenAtDoor(1, 0, At)]);

    private static readonly ActivityState Draft =
        ActivityState.None.Apply(new ActivityEvent.Created(At, Terms, Maker));

    public static IReadOnlyDictionary<string, object> All { get; } = new Dictionary<string, object>
    {
        ["draft"] = new ActivityCommand.Create(Terms),
        ["redraft"] = new ActivityCommand.Edit(Terms, IfRevision: 3),
        ["call off"] = new ActivityCommand.CallOff(ReturnNote.Of("下雨")),
        ["hand in"] = new ActivityCommand.Submit(),
        ["approve activity"] = new ActivityCommand.Approve(ContentHash.Of(Terms)),
        ["give back"] = new ActivityCommand.Return(ReturnNote.Of("名额过多")),
        ["launch activity"] = new ActivityCommand.Launch(),
        ["note export"] = new ActivityCommand.NoteExport(40),
        ["accept"] = new SignUpCommand.AcceptOffer(Card, Request),
        ["refuse"] = new SignUpCommand.RefuseOffer(Card, Request),
        ["cancel"] = new SignUpCommand.Cancel(Card, Request),
        ["hold draw"] = new SignUpCommand.HoldDraw([Card]),
        ["finish duties"] = new SignUpCommand.FinishDuties(["REFUND-12-1-1042"]),
        ["check in"] = new SignUpCommand.CheckIn(Card, 1, "123456"),
        ["activity changed"] = new ActivityAnswer.Done(
            Activity, 4, new ActivityEvent.Submitted(At, ContentHash.Of(Terms), Maker), IsReplay: true),
        ["activity refused"] = new ActivityAnswer.Refused(ActivityRefusal.ActivityOwnWork),
        ["activity mismatch"] = ActivityAnswer.RequestMismatch.Instance,
        ["activity"] = new ActivityView(
            Activity,
            2,
            1,
            At,
            ActivityStatus.Draft,
            0,
            null,
            Draft.Next,
            [new SeatFigure(SeatLimitKind.Session, "1", 100, 12)],
            40,
            3,
            0),
        ["activities asked for"] = new ActivityListQuery(
            new PageRequest("17", 100), ActivityStatus.Open, VersionStage.Submitted, Zhengzhou),
        ["activities"] = new ActivityList(
            new AsOf("1042.3", At),
            [
                new ActivityListLine(
                    Activity,
                    ActivityStatus.Open,
                    410_100,
                    1,
                    Terms.Title,
                    Zhengzhou,
                    Week,
                    Evening,
                    "cinema",
                    "staff-7",
                    new PreparedTerms(2, VersionStage.Submitted, new string('a', ContentHash.Length), ["staff-7"])),
            ],
            "5"),
        ["join"] = new SignUpCommand.Join(
            [new Applicant(Card, new Member("M-1", 77, Zhengzhou), CardStatus.Active, At)], 1, Request),
        ["settle"] = new SignUpCommand.Settle(12, 1, Paid: true),
        ["scans"] = new SignUpCommand.UploadScans("door-1", [new Scan(1, 1, "12.3.ab", At)]),
        ["sign-up asked for"] = new SignUpRequest(Activity, Number, [Number], 1, "join-1"),
        ["own sign-up asked for"] = new OwnSignUpRequest(Activity, Number, "cancel-1"),
        ["sign-up reply"] = new SignUpReply(new SignUpAnswer.ToBePaid(12, 1, At), Pay),
        ["desk decided"] = new DeskAnswer.Decided(new SignUpAnswer.Waitlisted(12, 3)),
        ["desk not paid"] = new DeskAnswer.NotPaid(SeatPaymentDecline.PursesDoNotCover),
        ["desk knows no card"] = new DeskAnswer.CardUnknown(Number),
        ["sign-up"] = SignUp,
        ["seen at the door"] = SignUp.CheckedIn[0],
        ["sign-ups"] = new SignUpPage([SignUp], HasMore: true),
        ["door code"] = new DoorCode("123456", At.AddSeconds(30)),
        ["due"] = new ActivityDue(
            [new Duty(DutyKind.Refund, 12, 1, Card, new Fen(100), new Fen(500))],
            new DueDraw(SeriesCode.Of("cinema"), At)),
        ["due draw"] = new DueDraw(null, At),
        ["draw"] = new DrawView(
            Activity, new string('a', 64), At, new string('b', 64), "entry,weight,size\n", "c", "d"),
        ["pay for seats"] = Pay,
        ["seats paid"] = new SeatAnswer.Written(new SeatsPaid(At, Payment)),
        ["seats declined"] = new SeatAnswer.Declined(SeatPaymentDecline.PaymentTimeOver),
        ["no seats"] = SeatAnswer.Nothing.Instance,
    };
}
