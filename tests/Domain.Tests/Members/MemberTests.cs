using System.Text;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
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

    [Fact]
    public void Name_OfAMember_IsPartOfIt()
    {
        var named = new Member("M-1", 1, Sample.Zhengzhou, name: "张三");

        Assert.Equal(new Member("M-1", 1, Sample.Zhengzhou, name: "张三"), named);
        Assert.NotEqual(With(), named);
        Assert.DoesNotContain("张", named.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Member("M-1", 1, Sample.Zhengzhou, name: " "));
        Assert.Throws<ArgumentException>(() => new Member("M-1", 1, Sample.Zhengzhou, name: "a\n"));
        Assert.Throws<ArgumentException>(() => new Member("M-1", 1, Sample.Zhengzhou, name: new string('a', 65)));
    }

    [Fact]
    public void Name_OfAnIssuedCard_IsStored()
    {
        CardEvent[] issued =
            [new CardEvent.Issued(Sample.Now, Sample.Number, new Member("M-1", 1, Sample.Zhengzhou, name: "张三"))];

        var stored = DomainJson.CardEvents.Write(issued);

        Assert.Contains("\"city\":410100,\"name\":\"张三\"}", Encoding.UTF8.GetString(stored), StringComparison.Ordinal);
        Assert.Equal(issued, DomainJson.CardEvents.Read(stored));
    }

    [Theory]
    [InlineData("张", "*")]
    [InlineData("张三", "张*")]
    [InlineData("张小三", "张*三")]
    [InlineData("张小小四", "张**四")]
    [InlineData("欧阳", "欧*")]
    [InlineData("欧阳娜", "欧阳*")]
    [InlineData("欧阳娜娜", "欧阳**")]
    [InlineData("𠮷三", "𠮷*")]
    [InlineData("阿迪力·吐尔逊", "阿**")]
    [InlineData("John Smith", "J**")]
    public void MaskedName_OfAName_ShowsLittleOfIt(string name, string masked) =>
        Assert.Equal(masked, MaskedName.Of(name));

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
