using CardPlatform.Domain.Staff;

namespace CardPlatform.Domain.Tests.Staff;

public sealed class ActorTests
{
    [Theory]
    [InlineData("staff-7", true)]
    [InlineData("Li.Na_2", true)]
    [InlineData("", false)]
    [InlineData("staff 7", false)]
    [InlineData("李娜", false)]
    [InlineData("abcdefghijklmnopqrstuvwxyz-0123456789-ab", true)]
    [InlineData("abcdefghijklmnopqrstuvwxyz-0123456789-abc", false)]
    public void StaffId_OfText_IsReadOrRefused(string text, bool isRead) =>
        Assert.Equal(isRead, StaffId.TryParse(text, null, out _));

    [Fact]
    public void Actor_OfNobodyOrNoUnion_CannotBeMade()
    {
        Assert.Throws<ArgumentException>(() => new Actor(default, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Actor(StaffId.Of("staff-7"), 0));
    }

    [Fact]
    public void ActsFor_AUnion_IsUpToTheTree()
    {
        var actor = new Actor(StaffId.Of("staff-7"), 7);

        Assert.True(actor.ActsFor(7, FlatUnions.Instance));
        Assert.False(actor.ActsFor(8, FlatUnions.Instance));
        Assert.False(actor.ActsForProvince(FlatUnions.Instance));
    }

    [Fact]
    public void ActsFor_OfTheProvince_IsForEveryUnion()
    {
        var actor = new Actor(StaffId.Of("staff-7"), Actor.Province);

        Assert.True(actor.ActsForProvince(FlatUnions.Instance));
        Assert.True(actor.ActsFor(8, FlatUnions.Instance));
    }
}
