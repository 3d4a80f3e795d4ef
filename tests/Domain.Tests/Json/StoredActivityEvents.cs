using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Activities.Waitlist;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Tests.Activities;

namespace CardPlatform.Domain.Tests.Json;

/// <summary>One stored line of every event of an activity. Lines are added, never edited.</summary>
public static class StoredActivityEvents
{
    private static readonly StaffId Staff = StaffId.Of("staff-7");
    private static readonly ContentHash Hash = ContentHash.Of(Sample.Terms());
    private static readonly RequestMark Request = Fair.Request("r-1");

    private static readonly ActivityTerms EveryTerm = Fair.Terms() with
    {
        Mode = SignUpMode.Draw,
        Owner = 77,
        Audience = new Audience(Unions: [77]),
        Price = new ActivityPrice(new Fen(100), new Fen(500), [PurseCode.Of("festival")]),
        MaxGroupSize = 3,
        AttendsAll = true,
        Quotas = new ActivityQuotas(
            9,
            [new CityQuota(Sample.Zhengzhou, 4)],
            [new UnionQuota(77, 5)],
            [new TagQuota(TagCode.Of("hardship"), 6)]),
        Waitlist = new WaitlistTerms(100, 24, Fair.Now.AddDays(9), GroupsMayBeSkipped: true),
        Draw = new DrawTerms(true, [new TagWeight(TagCode.Of("hardship"), 2)], new EarlierWinners(1, 90), 12),
        Cancellation = new CancellationTerms(Fair.Now.AddDays(8), new BasisPoints(2_500)),
        Series = new SeriesTerms(SeriesCode.Of("cinema"), 2),
        NoShowBarDays = 30,
        CheckIn = new CheckInTerms(30, 15),
    };

    public static TheoryData<string, ActivityEvent> OfStaff() => new()
    {
        {
            """
            {"e":"created","terms":{"title":{"zh":"电影日","en":"Cinema day"},"description":"一元观影。",
            "place":{"city":410100,"text":"花园路 1 号"},"sessions":[{"no":1,"time":{"from":"2026-05-11T04:00:00+00:00",
            "until":"2026-05-11T06:00:00+00:00"},"capacity":2}],"signUp":{"from":"2026-05-01T03:00:00+00:00",
            "until":"2026-05-08T04:00:00+00:00"},"mode":"DRAW","owner":77,"audience":{"unions":[77]},
            "price":{"price":100,"deposit":500,"purses":["festival"]},"maxGroupSize":3,"attendsAll":true,
            "quotas":{"total":9,"cities":[{"city":410100,"limit":4}],"unions":[{"union":77,"limit":5}],
            "tags":[{"tag":"hardship","limit":6}]},"waitlist":{"maxLength":100,"offerHours":24,
            "offersUntil":"2026-05-10T04:00:00+00:00","groupsMayBeSkipped":true},
            "draw":{"losersWait":true,"weights":[{"tag":"hardship","weight":2}],"earlierWinners":{"weight":1,"days":90},
            "payHours":12},"cancellation":{"freeUntil":"2026-05-09T04:00:00+00:00","keptAfter":2500},
            "series":{"code":"cinema","perPerson":2},"noShowBarDays":30,
            "checkIn":{"opensMinutesBefore":30,"closesMinutesAfter":15}},"by":"staff-7","at":"@"}
            """,
            new ActivityEvent.Created(Sample.Now, EveryTerm, Staff)
        },
        {
            """
            {"e":"edited","terms":{"title":{"zh":"电影日","en":"Cinema day"},"description":"一元观影。",
            "place":{"city":410100,"text":"花园路 1 号"},"sessions":[{"no":1,"time":{"from":"2026-05-11T04:00:00+00:00",
            "until":"2026-05-11T06:00:00+00:00"},"capacity":2}],"signUp":{"from":"2026-05-01T03:00:00+00:00",
            "until":"2026-05-08T04:00:00+00:00"},"mode":"FIRST_COME","maxGroupSize":1,"attendsAll":false,
            "waitlist":{"maxLength":1000,"offerHours":24,"groupsMayBeSkipped":false}},"by":"staff-7","at":"@"}
            """,
            new ActivityEvent.Edited(Sample.Now, Fair.Terms(), Staff)
        },
        {
            """{"e":"submitted","hash":"@h","by":"staff-7","at":"@"}""",
            new ActivityEvent.Submitted(Sample.Now, Hash, Staff)
        },
        {
            """{"e":"approved","hash":"@h","by":"staff-7","at":"@"}""",
            new ActivityEvent.Approved(Sample.Now, Hash, Staff)
        },
        {
            """{"e":"returned","note":"人数过多","by":"staff-7","at":"@"}""",
            new ActivityEvent.Returned(Sample.Now, ReturnNote.Of("人数过多"), Staff)
        },
        {
            """{"e":"launched","version":1,"by":"staff-7","secrets":{"seed":"00ff","door":"11ee"},"at":"@"}""",
            new ActivityEvent.Launched(Sample.Now, 1, Staff, new LaunchSecrets("00ff", "11ee"))
        },
        {
            """{"e":"called-off","note":"大雨","by":"staff-7","at":"@"}""",
            new ActivityEvent.CalledOff(Sample.Now, ReturnNote.Of("大雨"), Staff)
        },
        { """{"e":"exported","by":"staff-7","rows":12,"at":"@"}""", new ActivityEvent.Exported(Sample.Now, Staff, 12) },
    };

    public static TheoryData<string, ActivityEvent> OfSignUps() => new()
    {
        {
            """
            {"e":"line","no":1,"session":1,"size":2,"claims":[{"slot":0,"units":2},{"slot":3,"units":1}],"at":"@"}
            """,
            new ActivityEvent.LineOpened(Sample.Now, 1, 1, 2, [new Claim(0, 2), new Claim(3, 1)])
        },
        {
            """
            {"e":"in","no":7,"card":1042,"line":1,"as":"WAITING","request":"47DEQpj8HBSa-_TImW-5JAr-1","position":3,
            "until":"2026-05-01T04:02:00+00:00","weight":2,"with":[1043],"at":"@"}
            """,
            new ActivityEvent.SignedUp(
                Sample.Now, 7, new CardId(1042), 1, SignUpStage.Waiting, Request, 3, Sample.Now.AddMinutes(2), 2,
                [new CardId(1043)])
        },
        {
            """
            {"e":"accepted","no":7,"request":"47DEQpj8HBSa-_TImW-5JAr-1","until":"2026-05-01T04:02:00+00:00","at":"@"}
            """,
            new ActivityEvent.OfferAccepted(Sample.Now, 7, Request, Sample.Now.AddMinutes(2))
        },
        {
            """{"e":"refused","no":7,"request":"47DEQpj8HBSa-_TImW-5JAr-1","at":"@"}""",
            new ActivityEvent.OfferRefused(Sample.Now, 7, Request)
        },
        {
            """
            {"e":"out","no":7,"request":"47DEQpj8HBSa-_TImW-5JAr-1","price":75,"deposit":375,"keptPrice":25,
            "keptDeposit":125,"at":"@"}
            """,
            new ActivityEvent.SignUpCancelled(
                Sample.Now, 7, Request, new Fen(75), new Fen(375), new Fen(25), new Fen(125))
        },
        {
            """{"e":"settled","no":7,"round":1,"paid":true,"at":"@"}""",
            new ActivityEvent.Settled(Sample.Now, 7, 1, Paid: true)
        },
    };

    public static TheoryData<string, ActivityEvent> OfTime() => new()
    {
        { """{"e":"lapsed","nos":[7,8],"at":"@"}""", new ActivityEvent.OffersLapsed(Sample.Now, [7, 8]) },
        {
            """{"e":"offered","nos":[7],"until":"2026-05-01T04:02:00+00:00","at":"@"}""",
            new ActivityEvent.Offered(Sample.Now, [7], Sample.Now.AddMinutes(2))
        },
        { """{"e":"seated","nos":[7],"at":"@"}""", new ActivityEvent.SeatsGiven(Sample.Now, [7]) },
        { """{"e":"wait-closed","session":1,"at":"@"}""", new ActivityEvent.WaitClosed(Sample.Now, 1) },
        { """{"e":"wait-ended","nos":[7],"at":"@"}""", new ActivityEvent.WaitEnded(Sample.Now, [7]) },
        {
            """{"e":"drawn","list":"aa","order":"bb","earlier":"GA==","at":"@"}""",
            new ActivityEvent.Drawn(Sample.Now, "aa", "bb", "GA==")
        },
        {
            """{"e":"due","due":"2026-05-01T04:02:00+00:00","at":"@"}""",
            new ActivityEvent.Scheduled(Sample.Now, Sample.Now.AddMinutes(2))
        },
        { """{"e":"draw-seated","at":"@"}""", new ActivityEvent.DrawSeated(Sample.Now) },
        { """{"e":"swept","from":1,"until":9,"at":"@"}""", new ActivityEvent.SweptOut(Sample.Now, 1, 9) },
        { """{"e":"marked","session":1,"from":1,"until":9,"at":"@"}""", new ActivityEvent.Marked(Sample.Now, 1, 1, 9) },
        { """{"e":"done","names":["BAR-1-1-1"],"at":"@"}""", new ActivityEvent.DutiesDone(Sample.Now, ["BAR-1-1-1"]) },
        {
            """{"e":"checked-in","session":1,"no":7,"person":0,"at":"@"}""",
            new ActivityEvent.VenueCheckedIn(Sample.Now, 1, 7, 0)
        },
        {
            """
            {"e":"scans","device":"gate-1","scans":[{"scan":5,"session":1,"scannedAt":"2026-05-01T04:00:00+00:00",
            "outcome":"CHECKED_IN","no":7,"person":0},{"scan":6,"session":1,"scannedAt":"2026-05-01T04:00:00+00:00",
            "outcome":"CODE_INVALID","no":0,"person":0,"codeHash":"2c26b46b68ff"}],"at":"@"}
            """,
            new ActivityEvent.ScansKept(
                Sample.Now,
                "gate-1",
                [
                    new KeptScan(5, 1, Sample.Now, ScanOutcome.CheckedIn, 7),
                    new KeptScan(6, 1, Sample.Now, ScanOutcome.CodeInvalid, CodeHash: "2c26b46b68ff"),
                ])
        },
    };
}
