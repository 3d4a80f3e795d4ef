using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Json;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Campaigns;

/// <summary>A command to a campaign; starting and stopping carry the declaration of its quotas.</summary>
internal sealed class CampaignLedgerCommand(CampaignId campaign, CampaignCommand command, RequestKey request)
    : LedgerCommand<CampaignState, CampaignEvent, CampaignAnswer>(request)
{
    public static CampaignLedgerCommand For(CampaignId campaign, CampaignCommand command, RequestName name)
    {
        var json = DomainJson.CampaignCommands.Write(command);
        var request = command is CampaignCommand.Create
            ? Requests.ToMake(name, StreamKind.Campaign, json)
            : Requests.To(name, new StreamId(StreamKind.Campaign, campaign.Value), json);
        return new CampaignLedgerCommand(campaign, command, request);
    }

    public override Proposal<CampaignEvent, CampaignAnswer> Decide(
        CampaignState state, long version, DateTimeOffset now) =>
        CampaignLifecycle.Decide(state, command, now) switch
        {
            CampaignDecision.Accepted(var happens) => new Proposal<CampaignEvent, CampaignAnswer>.Write(
                happens, new CampaignAnswer.Done(campaign, version, happens, IsReplay: false))
            {
                Facts = new EntryFacts(CampaignId: campaign.Value),
                Declarations = DeclaredBy(happens, state),
            },
            CampaignDecision.Refused(var reason, var problem) =>
                new Proposal<CampaignEvent, CampaignAnswer>.Refuse(new CampaignAnswer.Refused(reason, problem)),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };

    public override CampaignAnswer Replay(JournalEntry original) => new CampaignAnswer.Done(
        new CampaignId(original.Stream.Id),
        original.Version,
        DomainJson.CampaignEvents.Read(original.Events.Span)[0],
        IsReplay: true);

    public override CampaignAnswer Mismatch() => CampaignAnswer.RequestMismatch.Instance;

    private IReadOnlyList<QuotaDeclaration> DeclaredBy(CampaignEvent happens, CampaignState state) => happens switch
    {
        CampaignEvent.Started => CampaignQuotas.Declare(campaign, state.Terms!, isOpen: true),
        CampaignEvent.Stopped => CampaignQuotas.Declare(campaign, state.Terms!, isOpen: false),
        _ => [],
    };
}
