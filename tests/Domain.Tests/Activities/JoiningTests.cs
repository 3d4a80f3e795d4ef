using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Activities.Waitlist;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Members;

namespace CardPlatform.Domain.Tests.Activities;

public sealed class JoiningTests
{
    [Fact]
    public void Join_WhileThereIsRoom_SeatsAndThenQueues()
    {
        var activity = Fair.Launched();

        var first = Fair.Decide(activity, Fair.Join(1));
        var second = Fair.Decide(first.State, Fair.Join(2));
        var third = Fair.Decide(second.State, Fair.Join(3));
        var fourth = Fair.Decide(third.State, Fair.Join(4));

        Assert.Equal(new SignUpAnswer.Seated(1), first.Answer);
        Assert.Equal(new SignUpAnswer.Seated(2), second.Answer);
        Assert.Equal(new SignUpAnswer.Waitlisted(3, 1), third.Answer);
        Assert.Equal(new SignUpAnswer.Waitlisted(4, 2), fourth.Answer);
    }

    /// <summary>Fourteen tags make more signatures than there are lines.</summary>
    [Fact]
    public void Join_OfOneSignatureTooMany_TakesALineThatNobodyIsIn()
    {
        string[] tags = [.. Enumerable.Range(0, 14).Select(n => $"tag-{n}")];
        var full = Fair.Launched(Fair.Terms(20_000) with
        {
            Quotas = new ActivityQuotas(Tags: [.. tags.Select(tag => new TagQuota(TagCode.Of(tag), 20_000))]),
        }).After([.. Enumerable.Range(0, Line.MaxLines).Select(Of)]);

        var declined = Fair.Decide(full, Of(Line.MaxLines));
        var left = full.After(Fair.Cancel(8), Fair.Cancel(6));
        var joined = Fair.Decide(left, Of(Line.MaxLines));

        Assert.Equal(new SignUpAnswer.Declined(SignUpDecline.TooManySignUps), declined.Answer);
        Assert.Equal(new SignUpAnswer.Seated(Line.MaxLines + 1), joined.Answer);
        Assert.Equal(left.Of(6).Line, joined.State.SignUps[^1].Line);
        Assert.All(joined.State.Figures(), figure => Assert.Equal(Taken(joined.State, figure), figure.Taken));
        Assert.Equal(new SignUpAnswer.Seated(6), Fair.Decide(joined.State, Again(Of(5))).Answer);
        var restored = DomainJson.ActivityStates.Read(DomainJson.ActivityStates.Write(joined.State));
        Assert.Equal(
            new SignUpAnswer.Declined(SignUpDecline.TooManySignUps),
            Fair.Decide(joined.State.After(Again(Of(5))), Again(Of(7))).Answer);
        Assert.Equal(joined.State.Figures(), restored.Figures());

        SignUpCommand.Join Of(int n) => new(
            [Fair.Person(n + 1, tags: [.. tags.Where((_, bit) => (n & (1 << bit)) != 0)])],
            null,
            Fair.Request($"join-{n}"));

        static SignUpCommand.Join Again(SignUpCommand.Join join) => join with { Request = Fair.Request("again") };

        static int Taken(ActivityState activity, SeatFigure figure) => activity.SignUps
            .Where(signUp => signUp.HoldsSeats)
            .Count(signUp => figure.Kind is SeatLimitKind.Session
                || ((signUp.Leader.Value - 1) & (1 << int.Parse(figure.Key[4..], null))) != 0);
    }
}
