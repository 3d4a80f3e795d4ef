using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;
using static CardPlatform.Domain.Campaigns.CampaignStatus;

namespace CardPlatform.Domain.Tests.Campaigns;

public sealed class CampaignLifecycleTests
{
    public static TheoryData<CampaignStatus, string, string> Table() => new()
    {
        { None, "Create", "Draft" },
        { None, "Start", "CAMPAIGN_UNKNOWN" },
        { None, "Stop", "CAMPAIGN_UNKNOWN" },
        { Draft, "Create", "CAMPAIGN_ALREADY_CREATED" },
        { Draft, "Start", "Running" },
        { Draft, "Stop", "CAMPAIGN_NOT_RUNNING" },
        { Running, "Create", "CAMPAIGN_ALREADY_CREATED" },
        { Running, "Start", "CAMPAIGN_ALREADY_STARTED" },
        { Running, "Stop", "Stopped" },
        { Stopped, "Create", "CAMPAIGN_ALREADY_CREATED" },
        { Stopped, "Start", "CAMPAIGN_STOPPED" },
        { Stopped, "Stop", "CAMPAIGN_STOPPED" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Decide_EveryCommandInEveryStatus_IsAsTheTableSays(
        CampaignStatus status, string command, string expected) =>
        Assert.Equal(expected, Outcome(status, command, Sample.Now));

    [Fact]
    public void Table_Statuses_AreAllThere() =>
        Assert.Equal(Enum.GetValues<CampaignStatus>().Length * 3, Table().Count);

    [Fact]
    public void CreateOrStart_WhenTheSpanIsOver_IsRefusedAndStopIsNot()
    {
        Assert.Equal("CAMPAIGN_OVER", Outcome(None, "Create", Sample.May.Until));
        Assert.Equal("CAMPAIGN_OVER", Outcome(Draft, "Start", Sample.May.Until));
        Assert.Equal("Running", Outcome(Draft, "Start", Sample.May.Until.AddTicks(-1)));
        Assert.Equal("Stopped", Outcome(Running, "Stop", Sample.May.Until));
    }

    [Fact]
    public void Create_ContradictoryTerms_IsRefusedWithTheProblem() => Assert.Equal(
        new CampaignDecision.Refused(CampaignRefusal.CampaignTermsInvalid, TermsProblem.LimitNotPositive),
        CampaignLifecycle.Decide(
            CampaignState.None,
            new CampaignCommand.Create(Sample.Terms(new CampaignLimits(TotalBudget: Fen.Zero))),
            Sample.Now));

    private static string Outcome(CampaignStatus status, string command, DateTimeOffset now)
    {
        var campaign = status is None ? CampaignState.None : new CampaignState(status, 1, Sample.Terms());
        CampaignCommand named = command switch
        {
            "Create" => new CampaignCommand.Create(Sample.Terms()),
            "Start" => new CampaignCommand.Start(),
            _ => new CampaignCommand.Stop(),
        };
        return CampaignLifecycle.Decide(campaign, named, now) switch
        {
            CampaignDecision.Accepted(var happened) => campaign.Apply(happened).Status.ToString(),
            CampaignDecision.Refused(var reason, _) => Codes.Of(reason),
            _ => "",
        };
    }
}
