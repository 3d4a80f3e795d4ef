using System.Text;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Tests.Activities;

public sealed class DoorTests
{
    private static readonly DateTimeOffset Door = Fair.Start.AddMinutes(-5);
    private static readonly DateTimeOffset Marked = Fair.Start.AddHours(2) + Advancing.UploadTime;

    private static readonly ActivityState Seated = Fair.Launched(Fair.Terms(9) with { MaxGroupSize = 3 })
        .After(Fair.Join(1), Fair.Join(2, 3), Fair.JoinSession(4, 1));

    /// <summary>RFC 6238, appendix B, the SHA-256 column: the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "119246")]
    [InlineData(1_111_111_109, "084774")]
    [InlineData(1_111_111_111, "062674")]
    [InlineData(1_234_567_890, "819424")]
    [InlineData(2_000_000_000, "698825")]
    [InlineData(20_000_000_000, "737706")]
    public void OneTimeCode_OfTheStandard_IsComputed(long seconds, string code) => Assert.Equal(
        code, DoorCodes.OneTimeCode(Encoding.ASCII.GetBytes("12345678901234567890123456789012"), seconds / 30));

    [Theory]
    [InlineData(-61, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(61, false)]
    public void Codes_OfAnotherTime_AreRightForOneStepEachWay(int seconds, bool isRight)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var venue = DoorCodes.VenueCode(Fair.Secrets, 1, at.AddSeconds(seconds));
        var member = DoorCodes.MemberCode(Fair.Secrets, 12, 2, at.AddSeconds(seconds));

        Assert.Equal(isRight, DoorCodes.IsVenueCode(Fair.Secrets, 1, venue, at));
        Assert.False(DoorCodes.IsVenueCode(Fair.Secrets, 2, venue, at));
        Assert.Equal(new MemberCodeReading(12, 2, isRight), DoorCodes.ReadMemberCode(Fair.Secrets, member, at));
        Assert.StartsWith("12-2.", member, StringComparison.Ordinal);
        Assert.Null(DoorCodes.ReadMemberCode(Fair.Secrets, member.Replace("12-2", "12-1"), at));
        Assert.Null(DoorCodes.ReadMemberCode(Fair.Secrets, "12", at));
    }

    [Fact]
    public void CheckIn_ByTheCodeAtTheVenue_IsOncePerSession()
    {
        var code = DoorCodes.VenueCode(Fair.Secrets, 1, Door);

        var first = Fair.Decide(Seated, CheckIn(3, code), Door);
        var second = Fair.Decide(first.State, CheckIn(3, code), Door.AddSeconds(10));

        Assert.Equal(new SignUpAnswer.CheckedIn(ScanOutcome.CheckedIn, Door), first.Answer);
        Assert.Equal(new SignUpAnswer.CheckedIn(ScanOutcome.Duplicate, Door), second.Answer);
        Assert.Empty(second.Events);
        Assert.Equal(ScanOutcome.NotSeated, Outcome(CheckIn(9, code), Door));
        Assert.Equal(ScanOutcome.CodeInvalid, Outcome(CheckIn(1, "000000"), Door));
        Assert.Equal(ScanOutcome.SessionUnknown, Outcome(CheckIn(1, code, 2), Door));
        Assert.Equal(ScanOutcome.CheckInNotOpenYet, Outcome(CheckIn(1, code), Fair.Start.AddMinutes(-61)));
        Assert.Equal(ScanOutcome.CheckInOver, Outcome(CheckIn(1, code), Fair.Start.AddHours(2)));
    }

    [Fact]
    public void Upload_OfScansMadeOffline_KeepsEachAndCountsTheFirst()
    {
        var code = DoorCodes.MemberCode(Fair.Secrets, 2, 1, Door);
        var later = Door.AddHours(20);
        var here = new Scan(1, 1, code, Door);

        var first = Fair.Decide(Seated, new SignUpCommand.UploadScans("gate-1", [here, here with { No = 2 }]), Door);
        var earlier = here with { ScannedAt = Door.AddSeconds(-20) };
        var second = Fair.Decide(first.State, new SignUpCommand.UploadScans("gate-2", [earlier]), later);
        var again = Fair.Decide(second.State, new SignUpCommand.UploadScans("gate-1", [here]), later);

        Assert.Equal([ScanOutcome.CheckedIn, ScanOutcome.Duplicate], Outcomes(first));
        Assert.Equal([ScanOutcome.Duplicate], Outcomes(second));
        Assert.Equal([ScanOutcome.CheckedIn], Outcomes(again));
        Assert.Empty(again.Events);
        Assert.Equal(Door, second.State.CheckedInAt(1, 2, 1));
    }

    [Fact]
    public void Upload_UnderANumberOfAnotherScan_IsDeclinedAndCanBeSentAnew()
    {
        var scan = new Scan(1, 1, DoorCodes.MemberCode(Fair.Secrets, 1, 0, Door), Door);
        var other = scan with { Code = DoorCodes.MemberCode(Fair.Secrets, 2, 1, Door) };
        var kept = Fair.Decide(Seated, Gate(scan), Door).State;

        var reused = Fair.Decide(kept, Gate(other, scan with { ScannedAt = Door.AddSeconds(1) }, scan), Door);
        var within = Fair.Decide(Seated, Gate(other, scan, scan with { Session = 2 }), Door);

        Assert.Equal(
            [ScanOutcome.ScanNumberReused, ScanOutcome.ScanNumberReused, ScanOutcome.CheckedIn], Outcomes(reused));
        Assert.Empty(reused.Events);
        Assert.Equal(
            [ScanOutcome.CheckedIn, ScanOutcome.ScanNumberReused, ScanOutcome.ScanNumberReused], Outcomes(within));
        Assert.Equal(2, Assert.Single(Assert.IsType<ActivityEvent.ScansKept>(Assert.Single(within.Events)).Scans).No);
        Assert.Equal([ScanOutcome.CheckedIn], Outcomes(Fair.Decide(kept, Gate(other with { No = 2 }), Door)));
    }

    /// <summary>Of what was kept before codes were, session and time say whether it is the same.</summary>
    [Fact]
    public void Upload_OfAScanKeptWithoutItsCode_IsWhatItWas()
    {
        var kept = Seated.Apply(new ActivityEvent.ScansKept(
            Door, "gate-1", [new KeptScan(1, 1, Door, ScanOutcome.CheckedIn, 1)]));

        Assert.Equal([ScanOutcome.CheckedIn], Outcomes(Fair.Decide(kept, Gate(new Scan(1, 1, "any", Door)), Door)));
        Assert.Equal(
            [ScanOutcome.ScanNumberReused],
            Outcomes(Fair.Decide(kept, Gate(new Scan(1, 1, "any", Door.AddSeconds(1))), Door.AddSeconds(1))));
    }

    [Fact]
    public void Upload_OfBadScans_KeepsThemFlagged()
    {
        var code = DoorCodes.MemberCode(Fair.Secrets, 1, 0, Door);
        Scan[] scans =
        [
            new(1, 1, code, Door.AddSeconds(90)),
            new(2, 1, code + "0", Door),
            new(3, 1, DoorCodes.MemberCode(Fair.Secrets, 1, 1, Door), Door),
            new(4, 1, code, Door.AddHours(1)),
            new(5, 9, code, Door),
        ];

        var uploaded = Fair.Decide(Seated, new SignUpCommand.UploadScans("gate-1", scans), Door.AddSeconds(90));

        Assert.Equal(
            [
                ScanOutcome.CodeExpired, ScanOutcome.CodeInvalid, ScanOutcome.NotSeated, ScanOutcome.ScanInFuture,
                ScanOutcome.SessionUnknown,
            ],
            Outcomes(uploaded));
        Assert.Equal(5, Assert.IsType<ActivityEvent.ScansKept>(Assert.Single(uploaded.Events)).Scans.Count);
    }

    [Fact]
    public void Scan_OfASeatInAnotherSession_IsFlagged()
    {
        var activity = Fair.Launched(Fair.Terms(9) with { Sessions = [Fair.SessionOf(1, 9), Fair.SessionOf(2, 9)] })
            .After(Fair.JoinSession(1, 2));
        var code = DoorCodes.MemberCode(Fair.Secrets, 1, 0, Door);

        var uploaded = Fair.Decide(
            activity, new SignUpCommand.UploadScans("gate-1", [new Scan(1, 1, code, Door)]), Door);

        Assert.Equal([ScanOutcome.OtherSession], Outcomes(uploaded));
    }

    [Fact]
    public void Absence_OnceDevicesHadTimeToUpload_IsWrittenDownOnce()
    {
        var terms = Fair.Terms(9) with { MaxGroupSize = 3, NoShowBarDays = 30, Price = Fair.OneYuan };
        var activity = Fair.Launched(terms).After(
            Fair.Join(1),
            Fair.Join(2, 3),
            new SignUpCommand.Settle(1, 1, Paid: true),
            new SignUpCommand.Settle(2, 1, Paid: true));
        activity = Fair.Decide(activity, CheckIn(3, DoorCodes.VenueCode(Fair.Secrets, 1, Door)), Door).State;

        Assert.Equal(Marked, Advancing.NextDueAt(activity, Door));
        Assert.Empty(activity.Advanced(Marked.AddTicks(-1)).Duties);
        var marked = activity.Advanced(Marked);

        Assert.Equal(
            ["BAR-1-1-1", "BAR-2-1-2", "KEEP_DEPOSIT-1-1-1", "KEEP_DEPOSIT-2-1-2", "RETURN_DEPOSIT-2-1-2"],
            marked.Duties.Keys);
        Assert.Equal(
            new Duty(DutyKind.Bar, 1, 1, new CardId(1), Until: Marked.AddDays(30)), marked.Duties["BAR-1-1-1"]);
        Assert.Equal(new Fen(500), marked.Duties["RETURN_DEPOSIT-2-1-2"].Deposit);
        Assert.Same(marked, Advancing.Advance(marked, Marked.AddDays(1)).State);
        var late = new Scan(1, 1, DoorCodes.MemberCode(Fair.Secrets, 1, 0, Door), Door);
        Assert.Equal(
            [ScanOutcome.CheckInOver],
            Outcomes(Fair.Decide(marked, new SignUpCommand.UploadScans("gate-1", [late]), Marked)));
    }

    private static SignUpCommand.UploadScans Gate(params Scan[] scans) => new("gate-1", scans);

    private static SignUpCommand.CheckIn CheckIn(long card, string code, int session = 1) =>
        new(new CardId(card), session, code);

    private static ScanOutcome Outcome(SignUpCommand command, DateTimeOffset now) =>
        Assert.IsType<SignUpAnswer.CheckedIn>(Fair.Decide(Seated, command, now).Answer).Outcome;

    private static IEnumerable<ScanOutcome> Outcomes(SignUpDecision decision) =>
        Assert.IsType<SignUpAnswer.Scanned>(decision.Answer).Scans.Select(scan => scan.Outcome);
}
