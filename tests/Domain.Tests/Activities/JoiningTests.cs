using CardPlatform.Domain.Activities.SignUps;

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
}
