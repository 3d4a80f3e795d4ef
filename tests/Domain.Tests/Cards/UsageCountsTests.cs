using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Cards;

public sealed class UsageCountsTests
{
    private static readonly CampaignId Campaign = new(5);
    private static readonly DateTimeOffset Until = Sample.May.Until;

    [Fact]
    public void Add_OnTwoDays_CountsInAllAndStartsTheDayAnew()
    {
        var tomorrow = Sample.Now.AddDays(1);
        var usage = UsageCounts.Empty
            .Add(Campaign, Sample.Now, Until)
            .Add(Campaign, Sample.Now, Until)
            .Add(Campaign, tomorrow, Until);

        Assert.Equal(3, usage.TotalOf(Campaign));
        Assert.Equal(2, usage.OnDayOf(Campaign, Sample.Today));
        Assert.Equal(1, usage.OnDayOf(Campaign, BusinessDay.Of(tomorrow)));
        Assert.Equal(0, usage.TotalOf(new CampaignId(6)));
    }

    [Fact]
    public void Remove_AUseOfEitherDay_TakesItOffThatDayAndTheTotal()
    {
        var tomorrow = Sample.Now.AddDays(1);
        var usage = UsageCounts.Empty.Add(Campaign, Sample.Now, Until).Add(Campaign, tomorrow, Until);

        Assert.Equal(0, usage.Remove(Campaign, Sample.Now).OnDayOf(Campaign, Sample.Today));
        Assert.Equal(1, usage.Remove(Campaign, Sample.Now).TotalOf(Campaign));
        Assert.Equal(0, usage.Remove(Campaign, tomorrow).OnDayOf(Campaign, BusinessDay.Of(tomorrow)));
        Assert.Empty(usage.Remove(Campaign, Sample.Now).Remove(Campaign, tomorrow).ByCampaign);
        Assert.Same(usage, usage.Remove(new CampaignId(6), Sample.Now));
    }

    [Fact]
    public void Add_UnderAClockThatIsAheadTwice_ForgetsNeitherTheTrueDayNorTheWrongOnes()
    {
        var (soon, late) = (Sample.Now.AddDays(20), Sample.Now.AddDays(40));
        var tomorrow = Sample.Now.AddDays(1);
        DateTimeOffset[] uses = [Sample.Now, soon, Sample.Now, tomorrow, late, tomorrow];

        var usage = uses.Aggregate(UsageCounts.Empty, (so, at) => so.Add(Campaign, at, Until));

        Assert.Equal(2, usage.OnDayOf(Campaign, BusinessDay.Of(tomorrow)));
        Assert.Equal(1, usage.OnDayOf(Campaign, BusinessDay.Of(soon)));
        Assert.Equal(1, usage.OnDayOf(Campaign, BusinessDay.Of(late)));
        Assert.Equal(6, usage.TotalOf(Campaign));
    }

    [Fact]
    public void Add_OnManyDaysThatAreAhead_StaysBoundedAndCountsTheTrueDay()
    {
        var usage = Enumerable.Range(1, 9).Aggregate(
            UsageCounts.Empty, (so, n) => so.Add(Campaign, Sample.Now.AddDays(60 - n), Until));

        usage = usage.Add(Campaign, Sample.Now, Until).Add(Campaign, Sample.Now, Until);

        Assert.Equal(2, usage.OnDayOf(Campaign, Sample.Today));
        Assert.Equal(CampaignUsage.MaxOtherDays, usage.Of(Campaign)!.Others!.Count);
    }

    [Fact]
    public void Add_ManyCampaigns_FindsEachAndKeepsThemInOrder()
    {
        long[] ids = [7, 3, 9, 1, 8, 2];
        var usage = ids.Aggregate(UsageCounts.Empty, (so, id) => so.Add(new CampaignId(id), Sample.Now, Until));

        Assert.All(ids, id => Assert.Equal(1, usage.TotalOf(new CampaignId(id))));
        Assert.Equal(ids.Order(), usage.ByCampaign.Select(each => each.Campaign.Value));
    }

    [Fact]
    public void Add_ToAFullCardAWhileAfterACampaignIsOver_ForgetsIt()
    {
        var used = Full();
        var forgotten = Until + UsageCounts.Retention;

        Assert.Equal(0, used.Add(new(1_000), forgotten, Until.AddYears(1)).TotalOf(new(1)));
        Assert.Equal(1, used.Add(new(2), forgotten, Until.AddYears(1)).TotalOf(new(1)));
    }

    /// <summary>It may have been extended since, and its benefit or its limits would start anew.</summary>
    [Fact]
    public void Add_LongAfterACampaignLookedOver_RemembersItWhileThereIsRoom()
    {
        var used = UsageCounts.Empty.Add(Campaign, Sample.Now, Until);

        Assert.Equal(1, used.Add(new(6), Until.AddYears(3), Until.AddYears(4)).TotalOf(Campaign));
    }

    [Fact]
    public void HasRoomFor_AFullCard_OnlyCampaignsItHasOrOnceOneIsOver()
    {
        var usage = Full();

        Assert.True(usage.HasRoomFor(new CampaignId(1), Sample.Now));
        Assert.False(usage.HasRoomFor(new CampaignId(1_000), Sample.Now));
        Assert.True(usage.HasRoomFor(new CampaignId(1_000), Until + UsageCounts.Retention));
    }

    [Fact]
    public void Snapshot_OfAnOrdinaryCard_IsUnder2Kilobytes()
    {
        var usage = Enumerable.Range(1, 15)
            .Aggregate(UsageCounts.Empty, (so, id) => so.Add(new CampaignId(id), Sample.Now, Until));

        Assert.InRange(DomainJson.CardStates.Write(Sample.ActiveCard with { Usage = usage }).Length, 1, 2_048);
    }

    private static UsageCounts Full() => Enumerable.Range(1, UsageCounts.MaxCampaigns)
        .Aggregate(UsageCounts.Empty, (so, id) => so.Add(new CampaignId(id), Sample.Now, Until));
}
