using CardPlatform.Domain.Approval;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Tests.Purses;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Campaigns;

public sealed class CampaignLifecycleTests
{
    private static readonly Actor Maker = new(StaffId.Of("maker"), 77);
    private static readonly Actor Checker = new(StaffId.Of("checker"), 77);
    private static readonly Actor Outsider = new(StaffId.Of("outsider"), 78);
    private static readonly CampaignTerms Terms = Sample.Terms() with
    {
        Owner = 77,
        Audience = new Audience(Unions: [77]),
    };

    private static readonly string[] Situations =
    [
        "none", "draft", "submitted", "approved", "launched", "launched+draft", "launched+approved", "paused",
        "paused+approved", "ended",
    ];

    private static readonly string[] Commands =
        ["Create", "Edit", "Submit", "Approve", "Return", "Launch", "Pause", "Resume", "End"];

    /// <summary>For each situation what each command does there, or the refusal without its first word.</summary>
    private const string Outcomes = """
        none: Created UNKNOWN UNKNOWN UNKNOWN UNKNOWN
          UNKNOWN UNKNOWN UNKNOWN UNKNOWN
        draft: ALREADY_CREATED Edited Submitted NOT_SUBMITTED NOT_SUBMITTED
          NOT_APPROVED NOT_RUNNING NOT_PAUSED Ended
        submitted: ALREADY_CREATED Edited ALREADY_SUBMITTED Approved Returned
          NOT_APPROVED NOT_RUNNING NOT_PAUSED Ended
        approved: ALREADY_CREATED Edited ALREADY_SUBMITTED ALREADY_APPROVED Returned
          Launched NOT_RUNNING NOT_PAUSED Ended
        launched: ALREADY_CREATED Edited NOTHING_PREPARED NOTHING_PREPARED NOTHING_PREPARED
          ALREADY_STARTED Paused NOT_PAUSED Ended
        launched+draft: ALREADY_CREATED Edited Submitted NOT_SUBMITTED NOT_SUBMITTED
          NOT_APPROVED Paused NOT_PAUSED Ended
        launched+approved: ALREADY_CREATED Edited ALREADY_SUBMITTED ALREADY_APPROVED Returned
          Launched Paused NOT_PAUSED Ended
        paused: ALREADY_CREATED Edited NOTHING_PREPARED NOTHING_PREPARED NOTHING_PREPARED
          ALREADY_STARTED ALREADY_PAUSED Resumed Ended
        paused+approved: ALREADY_CREATED Edited ALREADY_SUBMITTED ALREADY_APPROVED Returned
          Launched ALREADY_PAUSED Resumed Ended
        ended: ALREADY_CREATED STOPPED STOPPED STOPPED STOPPED
          STOPPED STOPPED STOPPED STOPPED
        """;

    [Fact]
    public void Apply_AnEditThatShortensCoupons_KeepsTheCampaignInForceForThoseThatAreOut()
    {
        var terms = Sample.Coupons().Terms;
        var shorter = terms with { Offers = [(Offer.Coupon)terms.Offers[0] with { ValidDays = 1 }] };

        var campaign = new[] { terms, shorter }.Aggregate(CampaignState.None, (state, version) => state
            .Apply(state.Phase is CampaignPhase.None
                ? new CampaignEvent.Created(Sample.Now, version, Maker.Staff)
                : new CampaignEvent.Edited(Sample.Now, version, Maker.Staff))
            .Apply(new CampaignEvent.Launched(Sample.Now, state.TermsVersion + 1, Checker.Staff)));

        Assert.Equal(terms.Span.Until.AddDays(7), campaign.InForceUntil);
        Assert.Equal(CampaignStatus.Running, campaign.StatusAt(terms.Span.Until.AddDays(6)));
        Assert.Equal(CampaignStatus.Over, campaign.StatusAt(terms.Span.Until.AddDays(7)));
    }

    public static TheoryData<string, string, string> Table()
    {
        var table = new TheoryData<string, string, string>();
        foreach (var line in Outcomes.Replace("\n  ", " ", StringComparison.Ordinal).Split('\n'))
        {
            var cells = line.Split(' ');
            foreach (var (command, outcome) in Commands.Zip(cells[1..]))
                table.Add(cells[0].TrimEnd(':'), command, char.IsUpper(outcome[1]) ? $"CAMPAIGN_{outcome}" : outcome);
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Decide_EveryCommandInEverySituation_IsAsTheTableSays(
        string situation, string command, string expected) =>
        Assert.Equal(expected, Outcome(In(situation), Named(command), Checker, Sample.Now));

    [Fact]
    public void Table_Situations_AreAllThere() => Assert.Equal(Situations.Length * 9, Table().Count);

    [Theory]
    [InlineData("Edit")]
    [InlineData("Submit")]
    [InlineData("Approve")]
    [InlineData("Return")]
    [InlineData("Launch")]
    [InlineData("Pause")]
    [InlineData("Resume")]
    [InlineData("End")]
    public void Decide_ByAnOfficerOfAnotherUnion_IsRefusedWhateverTheSituation(string command) => Assert.All(
        Situations.Except(["none"]),
        situation => Assert.Equal(
            "CAMPAIGN_OUT_OF_SCOPE", Outcome(In(situation), Named(command), Outsider, Sample.Now)));

    [Theory]
    [InlineData("none", "Create", "CAMPAIGN_OVER")]
    [InlineData("draft", "Edit", "CAMPAIGN_OVER")]
    [InlineData("draft", "Submit", "CAMPAIGN_OVER")]
    [InlineData("submitted", "Approve", "CAMPAIGN_OVER")]
    [InlineData("submitted", "Return", "Returned")]
    [InlineData("approved", "Launch", "CAMPAIGN_OVER")]
    [InlineData("launched", "Pause", "Paused")]
    [InlineData("paused", "Resume", "CAMPAIGN_OVER")]
    [InlineData("launched", "End", "Ended")]
    public void Decide_OnceTheSpanIsOver_RefusesWhatNeedsIt(string situation, string command, string expected) =>
        Assert.Equal(expected, Outcome(In(situation), Named(command), Checker, Terms.Span.Until));

    [Fact]
    public void Create_WithoutOwnerAndAudience_IsForTheUnionOfItsMaker()
    {
        var created = Assert.IsType<CampaignEvent.Created>(
            Accepted(CampaignState.None, new CampaignCommand.Create(Sample.Terms()), Maker));

        Assert.Equal((77L, Maker.Staff), (created.Terms.Owner, created.By));
        Assert.Equal([77L], created.Terms.For.Unions!);
    }

    [Fact]
    public void Create_ForUnionsBeyondTheOfficers_IsRefused()
    {
        Assert.Equal("CAMPAIGN_OUT_OF_SCOPE", Created(Terms with { Owner = 78 }));
        Assert.Equal("CAMPAIGN_OUT_OF_SCOPE", Created(Terms with { Audience = new Audience(Unions: [77, 78]) }));
        Assert.Equal("Created", Created(Terms with { Audience = new Audience(Cities: [Sample.Zhengzhou]) }));

        static string Created(CampaignTerms terms) =>
            Outcome(CampaignState.None, new CampaignCommand.Create(terms), Maker, Sample.Now);
    }

    [Theory]
    [InlineData("Edit", "Edited")]
    [InlineData("Submit", "CAMPAIGN_PURSE_UNDECLARED")]
    [InlineData("Approve", "CAMPAIGN_PURSE_UNDECLARED")]
    [InlineData("Launch", "CAMPAIGN_PURSE_UNDECLARED")]
    [InlineData("End", "Ended")]
    public void Decide_AboutABenefitIntoAPurseThatIsNot_GoesNoFurther(string command, string expected)
    {
        var granting = Terms with
        {
            Offers = [new Offer.Benefit(new OfferNo(1), Cash.Festival, new Fen(10_000), Sample.May)],
        };
        var stage = command switch
        {
            "Approve" => VersionStage.Submitted,
            "Launch" => VersionStage.Approved,
            _ => VersionStage.Draft,
        };
        var campaign = new CampaignState(
            CampaignPhase.Preparing, 0, null, new PreparedVersion<CampaignTerms>(1, granting, stage, [Maker.Staff]));
        CampaignCommand asked = command switch
        {
            "Edit" => new CampaignCommand.Edit(granting, IfVersion: 1),
            "Approve" => new CampaignCommand.Approve(ContentHash.Of(granting)),
            _ => Named(command),
        };
        var declared = Cash.Rules(Cash.Purse(Cash.Festival));

        Assert.Equal(expected, Outcome(campaign, asked, Checker, Sample.Now));
        Assert.DoesNotContain(
            "_", Outcome(campaign, asked, Checker, Sample.Now, declared), StringComparison.Ordinal);
    }

    [Fact]
    public void Decide_AboutACampaignOfNoUnion_IsForTheProvinceOnly()
    {
        var campaign = In("launched") with { Terms = Terms with { Owner = null, Audience = null } };

        Assert.Equal("CAMPAIGN_OUT_OF_SCOPE", Outcome(campaign, Named("Pause"), Maker, Sample.Now));
        Assert.Equal("Paused", Outcome(campaign, Named("Pause"), Sample.Province, Sample.Now));
    }

    [Theory]
    [InlineData(77L, 77L, true)]
    [InlineData(77L, 78L, false)]
    [InlineData(77L, Actor.Province, true)]
    [InlineData(null, 77L, false)]
    [InlineData(null, Actor.Province, true)]
    public void Campaign_OfAUnion_IsShownToWhoActsForIt(long? owner, long actsFor, bool isShown) => Assert.Equal(
        isShown,
        CampaignScope.Shows(new Actor(StaffId.Of("staff-7"), actsFor), owner, FlatUnions.Instance));

    [Fact]
    public void Create_WithContradictoryTerms_SaysWhatIsWrong() => Assert.Equal(
        new CampaignDecision.Refused(CampaignRefusal.CampaignTermsInvalid, TermsProblem.LimitNotPositive),
        CampaignLifecycle.Decide(
            CampaignState.None,
            new CampaignCommand.Create(Terms with { Limits = new CampaignLimits(TotalBudget: Fen.Zero) }),
            Maker,
            FlatUnions.Instance,
            Rulebook.Empty,
            Sample.Now));

    [Fact]
    public void Approve_ByAnybodyWhoMadeIt_IsRefusedEvenWithTheWrongHash()
    {
        var second = new Actor(StaffId.Of("second"), 77);
        var edited = After(After(In("draft"), Named("Edit"), second), Named("Submit"));
        var wrong = new CampaignCommand.Approve(ContentHash.Of(Sample.Terms()));

        Assert.Equal("CAMPAIGN_OWN_WORK", Outcome(edited, wrong, Maker, Sample.Now));
        Assert.Equal("CAMPAIGN_OWN_WORK", Outcome(edited, wrong, second, Sample.Now));
        Assert.Equal("CAMPAIGN_CONTENT_CHANGED", Outcome(edited, wrong, Checker, Sample.Now));
        Assert.Equal("Approved", Outcome(edited, Named("Approve"), Checker, Sample.Now));
    }

    [Fact]
    public void Edit_BesideTheVersionInForce_IsTheNextOfItsMakersAlone()
    {
        var edit = new CampaignCommand.Edit(Terms with { LastFen = LastFen.Reduce }, IfVersion: 4);

        var edited = After(In("launched"), edit, Checker);

        Assert.Equal((1, CampaignPhase.InForce), (edited.TermsVersion, edited.Phase));
        Assert.Equal((2, VersionStage.Draft), (edited.Next!.No, edited.Next.Stage));
        Assert.Equal([Checker.Staff], edited.Next.Makers);

        var launched = In("launched+approved");
        Assert.Equal(2, After(launched, new CampaignCommand.Launch()).TermsVersion);
    }

    [Fact]
    public void Launch_OfAnotherVersionWhilePaused_StaysPausedUntilItIsResumed()
    {
        var launched = After(In("paused+approved"), new CampaignCommand.Launch());

        Assert.Equal((2, CampaignPhase.Paused), (launched.TermsVersion, launched.Phase));
        Assert.Equal(CampaignPhase.InForce, After(launched, new CampaignCommand.Resume()).Phase);
    }

    [Fact]
    public void Edit_OfALaunchedCampaign_KeepsItsClass()
    {
        var benefit = new Offer.Benefit(new OfferNo(1), PurseCode.Of("festival"), new Fen(100), Sample.May);

        Assert.Equal("CAMPAIGN_CLASS_FIXED", Edited(Terms with { Offers = [benefit] }));

        static string Edited(CampaignTerms terms) =>
            Outcome(In("launched"), new CampaignCommand.Edit(terms, 4), Maker, Sample.Now);
    }

    [Fact]
    public void Edit_OfALaunchedCampaign_MayBringLimitsInAndTakeThemOut()
    {
        var all = new CampaignLimits(1, new Fen(1), 1, 1, 1, 1);

        Assert.Equal("Edited", Limited(all));
        Assert.Equal("Edited", Limited(CampaignLimits.None));

        static string Limited(CampaignLimits limits) => Outcome(
            In("launched"), new CampaignCommand.Edit(Terms with { Limits = limits }, 4), Maker, Sample.Now);
    }

    [Fact]
    public void Return_OfASubmittedVersion_KeepsTheNoteUntilItIsEdited()
    {
        var returned = After(In("submitted"), Named("Return"), Checker);

        Assert.Equal((VersionStage.Draft, "too much"), (returned.Next!.Stage, returned.Next.Note?.Value));
        Assert.Null(After(returned, Named("Edit")).Next!.Note);
    }

    [Fact]
    public void StatusAt_OfALaunchedCampaign_IsWhatTheClockMakesOfIt()
    {
        var launched = In("launched");

        Assert.Equal(CampaignStatus.Scheduled, launched.StatusAt(Terms.Span.From.AddTicks(-1)));
        Assert.Equal(CampaignStatus.Running, launched.StatusAt(Terms.Span.From));
        Assert.Equal(CampaignStatus.Running, launched.StatusAt(Terms.Span.Until.AddTicks(-1)));
        Assert.Equal(CampaignStatus.Over, launched.StatusAt(Terms.Span.Until));
        Assert.Equal(CampaignStatus.Paused, In("paused").StatusAt(Terms.Span.Until));
        Assert.Equal(CampaignStatus.Ended, In("ended").StatusAt(Terms.Span.From));
        Assert.Equal(CampaignStatus.Submitted, In("submitted").StatusAt(Terms.Span.Until));
        Assert.Equal(CampaignStatus.None, CampaignState.None.StatusAt(Sample.Now));
    }

    /// <summary>Stored with approvals; the same terms have the same hash in every version of this code.</summary>
    [Fact]
    public void Hash_OfTerms_IsOfAllThatTheySayAndForEver()
    {
        Assert.Equal("1a744bf373ac7d585a575bb6483fde6ef5953e6cc6aa2e0cf0bc2afebf9460db", ContentHash.Of(Terms).Value);
        Assert.NotEqual(ContentHash.Of(Terms), ContentHash.Of(Terms with { Owner = 78 }));
        Assert.NotEqual(
            ContentHash.Of(Terms),
            ContentHash.Of(Terms with { Span = new Interval(Terms.Span.From, Terms.Span.Until.AddTicks(1)) }));
    }

    [Fact]
    public void State_ReplayedFromOldEvents_IsInForce()
    {
        var started = CampaignState.None
            .Apply(new CampaignEvent.Created(Sample.Now, Sample.Terms()))
            .Apply(new CampaignEvent.Started(Sample.Now));

        Assert.Equal((CampaignPhase.InForce, 1), (started.Phase, started.TermsVersion));
        Assert.NotNull(started.Terms);
        Assert.Equal(CampaignPhase.Ended, started.Apply(new CampaignEvent.Stopped(Sample.Now)).Phase);
    }

    private static CampaignState In(string situation) => situation switch
    {
        "none" => CampaignState.None,
        "draft" => After(CampaignState.None, new CampaignCommand.Create(Terms)),
        "submitted" => After(In("draft"), new CampaignCommand.Submit()),
        "approved" => After(In("submitted"), Named("Approve"), Checker),
        "launched" => After(In("approved"), new CampaignCommand.Launch()),
        "launched+draft" => After(In("launched"), Named("Edit")),
        "launched+approved" => After(After(In("launched+draft"), Named("Submit")), Named("Approve"), Checker),
        "paused" => After(In("launched"), new CampaignCommand.Pause()),
        "paused+approved" => After(In("launched+approved"), new CampaignCommand.Pause()),
        _ => After(In("launched"), new CampaignCommand.End()),
    };

    private static CampaignCommand Named(string command) => command switch
    {
        "Create" => new CampaignCommand.Create(Terms),
        "Edit" => new CampaignCommand.Edit(Terms, IfVersion: 1),
        "Submit" => new CampaignCommand.Submit(),
        "Approve" => new CampaignCommand.Approve(ContentHash.Of(Terms)),
        "Return" => new CampaignCommand.Return(ReturnNote.Of("too much")),
        "Launch" => new CampaignCommand.Launch(),
        "Pause" => new CampaignCommand.Pause(),
        "Resume" => new CampaignCommand.Resume(),
        _ => new CampaignCommand.End(),
    };

    private static CampaignEvent Accepted(CampaignState campaign, CampaignCommand command, Actor actor) =>
        Assert.IsType<CampaignDecision.Accepted>(
            CampaignLifecycle.Decide(
                campaign, command, actor, FlatUnions.Instance, Rulebook.Empty, Sample.Now)).Event;

    private static CampaignState After(CampaignState campaign, CampaignCommand command, Actor? actor = null) =>
        campaign.Apply(Accepted(campaign, command, actor ?? Maker));

    private static string Outcome(
        CampaignState campaign, CampaignCommand command, Actor actor, DateTimeOffset now, Rulebook? rules = null) =>
        CampaignLifecycle.Decide(campaign, command, actor, FlatUnions.Instance, rules ?? Rulebook.Empty, now) switch
        {
            CampaignDecision.Accepted(var happened) => happened.GetType().Name,
            CampaignDecision.Refused(var reason, _) => Codes.Of(reason),
            _ => "",
        };
}
