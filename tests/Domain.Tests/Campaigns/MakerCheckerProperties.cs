using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Staff;
using FsCheck;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests.Campaigns;

/// <summary>Whatever three officers do in whatever order, nothing is in force that only its makers have seen.</summary>
public sealed class MakerCheckerProperties
{
    private static readonly Actor[] Officers =
        [.. new[] { "ann", "bo", "chen" }.Select(name => new Actor(StaffId.Of(name), 77))];

    private static readonly Gen<List<(int Who, int What, int Off)>> Lives =
        (from who in Gen.Choose(0, 2)
         from what in Gen.Choose(0, 8)
         from off in Gen.Choose(1, 3)
         select (who, what, off)).ListOf(60);

    [Fact]
    public void InForce_AfterAnyLife_WasApprovedByNobodyWhoMadeIt() => Properties.Hold(Lives, life =>
    {
        var campaign = CampaignState.None;
        var makers = new HashSet<StaffId>();
        var approved = new HashSet<string>();
        foreach (var (who, what, off) in life)
        {
            var actor = Officers[who];
            if (CampaignLifecycle.Decide(
                campaign, Command(campaign, what, off), actor, FlatUnions.Instance, Rulebook.Empty, Sample.Now)
                is not CampaignDecision.Accepted(var happened))
                continue;

            // A version begins with its first edit; whoever touches it from then on is one of its makers.
            if (happened is CampaignEvent.Created || (happened is CampaignEvent.Edited && campaign.Next is null))
                makers.Clear();
            if (happened is CampaignEvent.Created or CampaignEvent.Edited)
            {
                makers.Add(actor.Staff);
                approved.Clear();
            }

            if (happened is CampaignEvent.Approved && !makers.Contains(actor.Staff))
                approved.Add(campaign.Next!.Hash.Value);
            campaign = campaign.Apply(happened);
            if (happened is CampaignEvent.Launched && !approved.Contains(ContentHash.Of(campaign.Terms!).Value))
                return false;
        }

        return true;
    });

    [Fact]
    public void Replay_OfAnyLife_EndsInTheSameState() => Properties.Hold(Lives, life =>
    {
        var (lived, replayed) = (CampaignState.None, CampaignState.None);
        foreach (var (who, what, off) in life)
        {
            var command = Command(lived, what, off);
            if (CampaignLifecycle.Decide(
                lived, command, Officers[who], FlatUnions.Instance, Rulebook.Empty, Sample.Now)
                is not CampaignDecision.Accepted(var happened))
                continue;
            lived = lived.Apply(happened);
            replayed = DomainJson.CampaignStates.Read(DomainJson.CampaignStates.Write(replayed))
                .Apply(DomainJson.CampaignEvents.Read(DomainJson.CampaignEvents.Write([happened]))[0]);
        }

        return DomainJson.CampaignStates.Write(lived).SequenceEqual(DomainJson.CampaignStates.Write(replayed));
    });

    private static CampaignCommand Command(CampaignState campaign, int what, int off) => what switch
    {
        0 => campaign.Phase is CampaignPhase.None
            ? new CampaignCommand.Create(Terms(off))
            : new CampaignCommand.Submit(),
        1 => new CampaignCommand.Edit(Terms(off), IfVersion: 1),
        2 => new CampaignCommand.Submit(),
        3 or 4 => new CampaignCommand.Approve(ContentHash.Of(campaign.Next?.Terms ?? Terms(off))),
        5 => new CampaignCommand.Return(ReturnNote.Of("no")),
        6 => new CampaignCommand.Launch(),
        7 => new CampaignCommand.Pause(),
        _ => new CampaignCommand.Resume(),
    };

    private static CampaignTerms Terms(int off) =>
        Sample.Terms(null, new Offer.AmountOff(new OfferNo(1), new Fen(off), Fen.Zero));
}
