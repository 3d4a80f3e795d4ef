using CardPlatform.Domain.Activities.SignUps;

namespace CardPlatform.Domain.Tests.Activities;

public sealed class RequestTests
{
    [Fact]
    public void Join_Repeated_IsToldTheSameAndWritesNothing()
    {
        var activity = Fair.Launched(Fair.Terms(1)).After(Fair.Join(1), Fair.Join(2), Fair.Join(3), Fair.Cancel(2));

        var again = Fair.Decide(activity, Fair.Join(3), Fair.Week.Until.AddDays(30));

        Assert.Equal(new SignUpAnswer.Waitlisted(3, 2), again.Answer);
        Assert.Empty(again.Events);
        Assert.Same(activity, again.State);
    }

    [Fact]
    public void Join_WithAnotherBody_IsAMismatch()
    {
        var activity = Fair.Launched().After(Fair.Join(1));

        var other = Fair.Decide(activity, Fair.Join(1) with { Request = Fair.Request("join-1", "other") });

        Assert.Equal(new SignUpAnswer.Mismatch(), other.Answer);
    }

    [Fact]
    public void Join_OfASeatedPerson_UnderAnotherName_IsDeclined()
    {
        var activity = Fair.Launched().After(Fair.Join(1));

        var other = Fair.Decide(activity, Fair.Join(1) with { Request = Fair.Request("retry") });

        Assert.Equal(SignUpDecline.AlreadySignedUp, Assert.IsType<SignUpAnswer.Declined>(other.Answer).Reason);
    }

    [Fact]
    public void Join_AfterACancellation_BeginsAgainUnderTheSameNumber()
    {
        var activity = Fair.Launched().After(Fair.Join(1), Fair.Cancel(1));

        var renewed = Fair.Decide(activity, Fair.Join(1) with { Request = Fair.Request("again") });

        Assert.Equal(new SignUpAnswer.Seated(1), renewed.Answer);
        Assert.Equal(2, renewed.State.Of(1).Round);
        Assert.Equal(new SignUpAnswer.Seated(1), Fair.Decide(renewed.State, Fair.Join(1)).Answer);
    }

    [Fact]
    public void RequestMark_Name_IsOneTo64VisibleCharacters()
    {
        Assert.Equal("a", Fair.Request("a").Name);
        Assert.Throws<FormatException>(() => Fair.Request(""));
        Assert.Throws<FormatException>(() => Fair.Request("a b"));
        Assert.Throws<FormatException>(() => Fair.Request("活动"));
        Assert.Throws<FormatException>(() => Fair.Request(new string('a', 65)));
        Assert.True(Fair.Request("a", "x").HasNameOf(Fair.Request("a", "y")));
        Assert.NotEqual(Fair.Request("a", "x"), Fair.Request("a", "y"));
    }
}
