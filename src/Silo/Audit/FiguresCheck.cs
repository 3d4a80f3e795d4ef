using CardPlatform.Grains.Projections;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// The read models of campaigns and of what they grant are what the journal comes to, up to where they stand. What was
/// written after that is not missed.
/// </summary>
internal sealed class FiguresCheck(JournalPosition projectedTo) : AuditCheck(
    "figures", "every projected figure of campaigns and grants is what the entries so far come to")
{
    private readonly ProjectionChanges _folded = new();
    private readonly CampaignFold _campaigns = new();
    private readonly GrantFold _grants = new();

    protected override void See(AuditedEntry audited)
    {
        if (audited.Entry.Position > projectedTo || audited.Card.Count == 0)
            return;
        var entry = new ProjectedEntry(audited.Entry);
        _campaigns.See(entry, _folded);
        _grants.See(entry, _folded);
    }

    public override async Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        var missing = _folded.Campaigns.Keys.ToHashSet();
        await foreach (var (key, figure) in journal.ProjectedCampaignsAsync(cancellationToken))
        {
            missing.Remove(key);
            var folded = _folded.Campaigns.GetValueOrDefault(key);
            Compare(figure == folded, () => $"{key} is projected as {figure}, its entries come to {folded}");
        }

        foreach (var key in missing)
            Compare(holds: false, () => $"{key} is not projected, its entries come to {_folded.Campaigns[key]}");
        await FinishGrantsAsync(journal, cancellationToken);
    }

    private async Task FinishGrantsAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        var missing = _folded.Grants.Keys.ToHashSet();
        await foreach (var (campaign, figure) in journal.ProjectedGrantsAsync(cancellationToken))
        {
            missing.Remove(campaign);
            var folded = _folded.Grants.GetValueOrDefault(campaign);
            Compare(
                figure == folded,
                () => $"the grants of campaign {campaign} are projected as {figure}, their entries come to {folded}");
        }

        foreach (var campaign in missing)
        {
            Compare(
                holds: false,
                () => $"the grants of campaign {campaign} are not projected, their entries come to "
                    + $"{_folded.Grants[campaign]}");
        }
    }
}
