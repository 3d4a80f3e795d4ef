using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Journaling;
using CardPlatform.Grains.Rulebooks;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Campaigns;

/// <summary>
/// A command to a campaign; what puts it in force or out of it carries the declaration of its quotas.
/// </summary>
internal sealed class CampaignLedgerCommand(
    CampaignId campaign,
    CampaignCommand command,
    Actor actor,
    IUnionTree unions,
    RulebookInForce rulebook,
    RequestKey request)
    : LedgerCommand<CampaignState, CampaignEvent, CampaignAnswer>(request)
{
    private bool _isLimitBelowUsed;

    public static CampaignLedgerCommand For(
        CampaignId campaign,
        CampaignCommand command,
        Actor actor,
        IUnionTree unions,
        RulebookInForce rulebook,
        RequestName name)
    {
        var json = DomainJson.CampaignCommands.Write(command);
        var request = command is CampaignCommand.Create
            ? Requests.ToMake(name, StreamKind.Campaign, json)
            : Requests.To(name, new StreamId(StreamKind.Campaign, campaign.Value), json);
        return new CampaignLedgerCommand(campaign, command, actor, unions, rulebook, request);
    }

    public override Proposal<CampaignEvent, CampaignAnswer> Decide(
        CampaignState state, long version, DateTimeOffset now) =>
        CampaignLifecycle.Decide(state, command, actor, unions, rulebook.Current, now) switch
        {
            CampaignDecision.Accepted when command is CampaignCommand.Edit edit && edit.IfVersion != version - 1 =>
                Refuse(CampaignRefusal.CampaignChanged),
            CampaignDecision.Accepted when _isLimitBelowUsed => Refuse(CampaignRefusal.CampaignLimitBelowUsed),
            CampaignDecision.Accepted(var happens) => new Proposal<CampaignEvent, CampaignAnswer>.Write(
                happens, new CampaignAnswer.Done(campaign, version, happens, IsReplay: false))
            {
                Facts = new EntryFacts(CampaignId: campaign.Value),
                Declarations = DeclaredBy(happens, state),
            },
            CampaignDecision.Refused(var reason, var problem) => Refuse(reason, problem),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };

    public override CampaignAnswer Replay(JournalEntry original) => new CampaignAnswer.Done(
        new CampaignId(original.Stream.Id),
        original.Version,
        DomainJson.CampaignEvents.Read(original.Events.Span)[^1],
        IsReplay: true);

    public override CampaignAnswer Mismatch() => CampaignAnswer.RequestMismatch.Instance;

    /// <summary>A campaign takes nothing from its quotas: this was declared lower than what is used of it.</summary>
    public override void Exhausted(QuotaId quota, long left) => _isLimitBelowUsed = true;

    private static Proposal<CampaignEvent, CampaignAnswer>.Refuse Refuse(
        CampaignRefusal reason, TermsProblem? problem = null) => new(new CampaignAnswer.Refused(reason, problem));

    private IReadOnlyList<QuotaDeclaration> DeclaredBy(CampaignEvent happens, CampaignState state) => happens switch
    {
        CampaignEvent.Launched => CampaignQuotas.Declare(
            campaign, state.Next!.Terms, state.Next.No, isOpen: state.Phase is not CampaignPhase.Paused),
        CampaignEvent.Resumed => CampaignQuotas.Declare(campaign, state.Terms!, state.TermsVersion, isOpen: true),
        CampaignEvent.Paused or CampaignEvent.Ended when state.Terms is { } terms =>
            CampaignQuotas.Declare(campaign, terms, state.TermsVersion, isOpen: false),
        _ => [],
    };
}
