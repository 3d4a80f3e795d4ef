using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Time;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>Invariant 3, for the limits that cards keep: no member used a campaign more often than it allows.</summary>
internal sealed class MemberLimitsCheck() : AuditCheck(
    "member-limits", "no card used a campaign more often, in all or on a day, than its terms allow")
{
    private readonly Dictionary<CampaignId, Most> _most = [];
    private readonly Dictionary<CampaignId, Use> _card = [];
    private StreamId _stream;

    public override void See(AuditedEntry audited)
    {
        if (audited.Entry.Stream != _stream)
        {
            _card.Clear();
            _stream = audited.Entry.Stream;
        }

        foreach (var redeemed in audited.Card.OfType<Redeemed>())
        {
            foreach (var applied in redeemed.Applied)
                Count(applied.Campaign, BusinessDay.Of(redeemed.At));
        }

        // Campaigns come after cards in the journal's order: by now the most that any card used of it is known.
        foreach (var created in audited.Campaign.OfType<CampaignEvent.Created>())
            CompareWith(new CampaignId(_stream.Id), created.Terms.Limits);
    }

    private void Count(CampaignId campaign, BusinessDay day)
    {
        var use = _card.GetValueOrDefault(campaign);
        use = new Use(use.Total + 1, day, use.Day == day ? use.OnDay + 1 : 1);
        _card[campaign] = use;

        var most = _most.GetValueOrDefault(campaign);
        if (use.Total > most.Total)
            most = most with { Total = use.Total, TotalCard = _stream.Id };
        if (use.OnDay > most.OnDay)
            most = most with { OnDay = use.OnDay, OnDayCard = _stream.Id };
        _most[campaign] = most;
    }

    private void CompareWith(CampaignId campaign, CampaignLimits limits)
    {
        var most = _most.GetValueOrDefault(campaign);
        Compare(
            most.Total <= (limits.PerMemberTotal ?? int.MaxValue),
            () => $"card {most.TotalCard} used campaign {campaign} {most.Total} times of {limits.PerMemberTotal}");
        Compare(
            most.OnDay <= (limits.PerMemberPerDay ?? int.MaxValue),
            () => $"card {most.OnDayCard} used campaign {campaign} {most.OnDay} times on a day, "
                + $"of {limits.PerMemberPerDay}");
    }

    private readonly record struct Use(int Total, BusinessDay Day, int OnDay);

    private readonly record struct Most(int Total, long TotalCard, int OnDay, long OnDayCard);
}
