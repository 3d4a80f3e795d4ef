using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Tests.Activities;

public sealed class ActivityEditTests
{
    private static readonly ActivityTerms Terms = Fair.Terms(5) with
    {
        Sessions = [Fair.SessionOf(1, 5), Fair.SessionOf(2, 5)],
        Quotas = new ActivityQuotas(9, [new CityQuota(Sample.Zhengzhou, 5)]),
    };

    private static readonly ActivityState Launched = Fair.Launched(Terms)
        .After(Fair.JoinSession(1, 1), Fair.JoinSession(2, 1), Fair.JoinSession(3, 1));

    public static TheoryData<string, ActivityRefusal?> Edits() => new()
    {
        { "same", null },
        { "mode", ActivityRefusal.ActivityTermsFixed },
        { "price", ActivityRefusal.ActivityTermsFixed },
        { "series", ActivityRefusal.ActivityTermsFixed },
        { "all", ActivityRefusal.ActivityTermsFixed },
        { "city", ActivityRefusal.ActivityTermsFixed },
        { "raise", null },
        { "capacity 3", null },
        { "capacity 2", ActivityRefusal.ActivityLimitBelowTaken },
        { "total 2", ActivityRefusal.ActivityLimitBelowTaken },
        { "city 2", ActivityRefusal.ActivityLimitBelowTaken },
        { "without 1", ActivityRefusal.ActivitySessionFixed },
        { "without 2", null },
        { "with 3", null },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Edit_OfALaunchedActivity_ChangesWhatItMay(string edit, ActivityRefusal? refusal) =>
        Assert.Equal(refusal, RefusalOf(Edited(edit), Fair.Now));

    [Fact]
    public void Session_ThatHasBegun_StaysAsItIs()
    {
        var began = Fair.Start.AddMinutes(1);

        Assert.Null(RefusalOf(Edited("raise"), began));
        Assert.Equal(ActivityRefusal.ActivitySessionFixed, RefusalOf(Edited("capacity 3"), began));
    }

    [Fact]
    public void CallOff_AfterTheEnd_IsRefused() => Assert.Equal(
        new ActivityDecision.Refused(ActivityRefusal.ActivityOver),
        Fair.Decide(
            Launched,
            new ActivityCommand.CallOff(Domain.Campaigns.ReturnNote.Of("大雨")),
            now: Fair.Start.AddHours(2)));

    [Fact]
    public void Approve_OfOwnWork_IsRefused()
    {
        var draft = Fair.Staff(ActivityState.None, new ActivityCommand.Create(Terms));
        var submitted = Fair.Staff(draft, new ActivityCommand.Submit());
        var approve = new ActivityCommand.Approve(submitted.Next!.Hash);

        Assert.Equal(
            new ActivityDecision.Refused(ActivityRefusal.ActivityOwnWork), Fair.Decide(submitted, approve, Fair.Maker));
        Assert.IsType<ActivityDecision.Accepted>(Fair.Decide(submitted, approve, Fair.Checker));
        Assert.Equal(
            new ActivityDecision.Refused(ActivityRefusal.ActivityNotSubmitted),
            Fair.Decide(Fair.Staff(submitted, new ActivityCommand.Edit(Terms, 0)), approve, Fair.Checker));
    }

    private static ActivityTerms Edited(string edit) => edit switch
    {
        "same" => Terms,
        "mode" => Terms with { Mode = SignUpMode.Draw, Draw = new DrawTerms() },
        "price" => Terms with { Price = new ActivityPrice(new Fen(1), Fen.Zero) },
        "series" => Terms with { Series = new SeriesTerms(SeriesCode.Of("s"), 1) },
        "all" => Terms with { AttendsAll = true },
        "city" => Terms with { Quotas = new ActivityQuotas(9, [new CityQuota(Fair.Luoyang, 5)]) },
        "raise" => WithCapacity(6) with { Quotas = new ActivityQuotas(99, [new CityQuota(Sample.Zhengzhou, 6)]) },
        "capacity 3" => WithCapacity(3),
        "capacity 2" => WithCapacity(2),
        "total 2" => Terms with { Quotas = Terms.Quotas! with { Total = 2 } },
        "city 2" => Terms with { Quotas = Terms.Quotas! with { Cities = [new CityQuota(Sample.Zhengzhou, 2)] } },
        "without 1" => Terms with { Sessions = [Terms.Sessions[1]] },
        "without 2" => Terms with { Sessions = [Terms.Sessions[0]] },
        _ => Terms with { Sessions = [.. Terms.Sessions, Fair.SessionOf(3, 1)] },
    };

    private static ActivityTerms WithCapacity(int capacity) =>
        Terms with { Sessions = [Terms.Sessions[0] with { Capacity = capacity }, Terms.Sessions[1]] };

    private static ActivityRefusal? RefusalOf(ActivityTerms terms, DateTimeOffset now)
    {
        var activity = Launched;
        foreach (var (command, actor) in new (Func<ActivityState, ActivityCommand>, Domain.Staff.Actor)[]
        {
            (_ => new ActivityCommand.Edit(terms, 0), Fair.Maker),
            (_ => new ActivityCommand.Submit(), Fair.Maker),
            (state => new ActivityCommand.Approve(state.Next!.Hash), Fair.Checker),
            (_ => new ActivityCommand.Launch(), Fair.Maker),
        })
        {
            var decision = Fair.Decide(activity, command(activity), actor, now);
            if (decision is ActivityDecision.Refused refused)
                return refused.Reason;
            activity = activity.Apply(((ActivityDecision.Accepted)decision).Event);
        }

        return null;
    }
}
