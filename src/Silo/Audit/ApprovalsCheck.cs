using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Staff;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>Makers and checkers: whatever was launched says what somebody else than its makers approved.</summary>
internal sealed class ApprovalsCheck() : AuditCheck(
    "approvals", "every launched version says what was approved, by somebody who did not make it")
{
    private readonly HashSet<StaffId> _makers = [];
    private StreamId _stream;
    private CampaignState _campaign = CampaignState.None;
    private CampaignEvent.Approved? _approved;

    protected override void See(AuditedEntry audited)
    {
        if (audited.Campaign.Count == 0)
            return;
        if (audited.Entry.Stream != _stream)
        {
            (_stream, _campaign, _approved) = (audited.Entry.Stream, CampaignState.None, null);
            _makers.Clear();
        }

        foreach (var happened in audited.Campaign)
            See(audited, happened);
    }

    private void See(AuditedEntry audited, CampaignEvent happened)
    {
        if (happened is CampaignEvent.Created or CampaignEvent.Edited)
        {
            // The first edit beside a version in force begins another, with makers of its own.
            if (_campaign.Next is null)
                _makers.Clear();
            _approved = null;
        }

        var maker = happened is CampaignEvent.Created created ? created.By : (happened as CampaignEvent.Edited)?.By;
        if (maker is { } by)
            _makers.Add(by);
        if (happened is CampaignEvent.Approved approved)
            _approved = approved;
        if (happened is CampaignEvent.Returned)
            _approved = null;
        if (happened is CampaignEvent.Launched)
            Compare(IsApproved(), () => $"{audited} launches what nobody but its makers has approved");
        _campaign = _campaign.Apply(happened);
    }

    private bool IsApproved() => _approved is { } approved
        && !_makers.Contains(approved.By)
        && _campaign.Next is { } next
        && next.Hash == approved.Hash;
}
