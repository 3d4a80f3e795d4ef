using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Tests.Activities;

/// <summary>
/// An activity that has a life: people sign up alone and in groups, cancel, answer offers or let them lapse, pay or
/// don't, and its capacity is raised. What it answers is compared with <see cref="SeatModel"/>.
/// </summary>
internal sealed class ActivityLife
{
    private const int People = 14;
    private int _asked;

    public ActivityLife(ActivityTerms terms)
    {
        var launched = Fair.Launched(terms);
        State = launched;
        Origin = launched;
    }

    public ActivityState Origin { get; }

    public ActivityState State { get; private set; }

    public DateTimeOffset Now { get; private set; } = Fair.Now;

    public List<ActivityEvent> Events { get; } = [];

    /// <summary>What went against the model, in words.</summary>
    public List<string> Wrongs { get; } = [];

    /// <summary>Most steps follow one another in a batch, so without what time has brought meanwhile.</summary>
    public void Step(int what, int who, int how)
    {
        Now += what == 9 ? TimeSpan.FromHours(how % 30) : TimeSpan.FromSeconds(how % 60);
        if (what == 9)
            Advance();
        var before = State;
        switch (what)
        {
            case 8:
                Raise(how);
                Advance();
                break;
            case 7:
                Pay(who, how);
                break;
            default:
                Judge(before, Ask(what, who, how));
                break;
        }

        Wrongs.AddRange(SeatModel.Wrongs(State).Select(wrong => $"after {_asked}: {wrong}"));
    }

    /// <summary>Lets time go on until nothing is left to bring.</summary>
    public void Finish()
    {
        Now = State.Terms!.LastEnd.AddDays(3);
        for (var round = 0; round < 10; round++)
        {
            Advance();
            foreach (var duty in Advancing.DutiesAt(State, Now, 1_000))
            {
                Do(duty.Kind is DutyKind.Settle
                    ? new SignUpCommand.Settle(duty.No, duty.Round, Paid: duty.No % 2 == 0)
                    : new SignUpCommand.FinishDuties([duty.Name]));
            }
        }
    }

    /// <summary>The activity as whoever replays the journal has it.</summary>
    public ActivityState Replayed() => Events
        .Select(happened => DomainJson.ActivityEvents.Read(DomainJson.ActivityEvents.Write([happened]))[0])
        .Aggregate(Origin, (activity, happened) => activity.Apply(happened));

    /// <summary>It goes on from its snapshot.</summary>
    public void Restore() => State = DomainJson.ActivityStates.Read(DomainJson.ActivityStates.Write(State));

    public static Applicant Person(int card) => card % 3 == 0
        ? Fair.Person(card, Fair.Luoyang, tags: "hardship")
        : Fair.Person(card, tags: card % 2 == 0 ? ["hardship"] : []);

    private SignUpAnswer Ask(int what, int who, int how)
    {
        var card = new CardId((who % People) + 1);
        var request = Fair.Request($"r{++_asked}");
        SignUpCommand command = what switch
        {
            0 or 1 or 2 or 3 => new SignUpCommand.Join(
                [.. Enumerable.Range(0, 1 + (what == 3 ? how % 4 : 0)).Select(n => Person(((who + n) % People) + 1))],
                State.Terms!.AttendsAll ? null : (how % State.Terms.Sessions.Count) + 1,
                request),
            4 => new SignUpCommand.AcceptOffer(card, request),
            5 => new SignUpCommand.RefuseOffer(card, request),
            _ => new SignUpCommand.Cancel(card, request),
        };
        var answer = Do(command);
        var again = SignUpRules.Decide(State, command, FlatUnions.Instance, Now);
        if (answer is not SignUpAnswer.Declined && (again.Answer != answer || again.Events.Count > 0))
            Wrongs.Add($"{command} is told {again.Answer} after {answer}");
        return answer;
    }

    private SignUpAnswer Do(SignUpCommand command)
    {
        var decision = SignUpRules.Decide(State, command, FlatUnions.Instance, Now);
        State = decision.State;
        Events.AddRange(decision.Events);
        return decision.Answer;
    }

    /// <summary>Whoever was seated fitted, and whoever was not did not.</summary>
    private void Judge(ActivityState before, SignUpAnswer answer)
    {
        var no = answer switch
        {
            SignUpAnswer.Seated seated => seated.No,
            SignUpAnswer.ToBePaid held => held.No,
            SignUpAnswer.Waitlisted waiting => waiting.No,
            _ => 0,
        };
        if (no == 0 || (no <= before.SignUps.Count && before.SignUps[no - 1].IsActive))
            return;
        var fits = SeatModel.Fits(before, State.SignUps[no - 1], State);
        if (fits == answer is SignUpAnswer.Waitlisted)
            Wrongs.Add($"{answer} though it fits: {fits}");
    }

    private void Pay(int who, int how)
    {
        SignUp[] held = [.. State.SignUps.Where(signUp => signUp.Stage is SignUpStage.ToBePaid)];
        if (held.Length > 0)
        {
            var signUp = held[who % held.Length];
            Do(new SignUpCommand.Settle(signUp.No, signUp.Round, how % 3 > 0));
        }
    }

    private void Raise(int how)
    {
        var terms = State.Terms!;
        if (how % 4 > 0)
            return;
        var raised = terms with
        {
            Sessions = [.. terms.Sessions.Select(session => session with { Capacity = session.Capacity + 1 })],
            Quotas = terms.Quotas! with { Total = terms.Quotas.Total + (how % 8 == 0 ? 1 : 0) },
        };
        foreach (var (command, actor) in new (ActivityCommand, Domain.Staff.Actor)[]
        {
            (new ActivityCommand.Edit(raised, 0), Fair.Maker),
            (new ActivityCommand.Submit(), Fair.Maker),
            (new ActivityCommand.Approve(Domain.Campaigns.ContentHash.Of(raised)), Fair.Checker),
            (new ActivityCommand.Launch(), Fair.Maker),
        })
        {
            if (Fair.Decide(State, command, actor, Now) is not ActivityDecision.Accepted accepted)
                return;
            State = State.Apply(accepted.Event);
            Events.Add(accepted.Event);
        }
    }

    private void Advance()
    {
        while (true)
        {
            var advanced = Advancing.Advance(State, Now);
            State = advanced.State;
            Events.AddRange(advanced.Events);
            if (advanced.IsComplete)
                return;
        }
    }
}
