using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Members;

namespace CardPlatform.Domain.Tests.Members;

public sealed class MemberTests
{
    [Fact]
    public void Tags_InAnyOrderAndTwice_AreKeptOnceInOrder()
    {
        var member = With("model-worker", "hardship", "model-worker");

        Assert.Equal([TagCode.Of("hardship"), TagCode.Of("model-worker")], member.Tags);
        Assert.Equal(With("hardship", "model-worker"), member);
        Assert.NotEqual(With("hardship"), member);
        Assert.True(member.Has(TagCode.Of("hardship")));
        Assert.Null(With().Tags);
    }

    [Fact]
    public void Member_BeyondItsLimits_CannotBeMade()
    {
        var tags = Enumerable.Range(0, Member.MaxTags + 1).Select(n => $"tag-{n}").ToArray();

        Assert.Throws<ArgumentOutOfRangeException>(() => With(tags));
        Assert.Equal(Member.MaxTags, With(tags[1..]).Tags?.Count);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new Member("M-1", 1, Sample.Zhengzhou, birthday: new DateOnly(1899, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new Member("M-1", 1, Sample.Zhengzhou, joinedOn: new DateOnly(1899, 12, 31)));
    }

    [Fact]
    public void ToString_OfAMember_TellsNothingOfThePerson() =>
        Assert.Equal("member of union 77 in 410100", Sample.Member.ToString());

    /// <summary>Stored: a change of it would give every person a second account.</summary>
    [Theory]
    [InlineData("M-000001", 5981223644076248758L)]
    [InlineData("会员-0001", 6655323012530512214L)]
    public void FirstPlaceOf_AMemberNumber_IsForEver(string memberNo, long place) =>
        Assert.Equal(place, MemberPlaces.FirstPlaceOf(memberNo));

    [Fact]
    public void PlaceAfter_TheLast_IsTheFirst()
    {
        Assert.Equal(0, MemberPlaces.PlaceAfter(long.MaxValue));
        Assert.Equal(8, MemberPlaces.PlaceAfter(7));
    }

    private static Member With(params string[] tags) =>
        new("M-1", 1, Sample.Zhengzhou, tags: [.. tags.Select(TagCode.Of)]);
}
