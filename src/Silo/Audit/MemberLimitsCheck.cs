using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Time;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>Invariant 3, for the limits that cards keep: no member used a campaign more often than it allows.</summary>
internal sealed class MemberLimitsCheck() : AuditCheck(
    "member-limits", "no card used a campaign more often, in all or on a day, than its terms allow")
{
    private readonly Dictionary<CampaignId, Most> _most = [];
    private readonly Dictionary<CampaignId, int> _total = [];
    private readonly Dictionary<(CampaignId, BusinessDay), int> _onDay = [];
    private readonly Dictionary<CampaignId, CampaignLimits> _loosest = [];
    private CampaignState _campaign = CampaignState.None;
    private StreamId _stream;

    public override void See(AuditedEntry audited)
    {
        if (audited.Entry.Stream != _stream)
        {
            _total.Clear();
            _onDay.Clear();
            _campaign = CampaignState.None;
            _stream = audited.Entry.Stream;
        }

        foreach (var redeemed in audited.Card.OfType<Redeemed>())
        {
            foreach (var applied in redeemed.Applied)
                Count(applied.Campaign, BusinessDay.Of(redeemed.At));
        }

        // A sale that is given back in full gives its uses back: others may follow in their place.
        foreach (var refunded in audited.Card.OfType<Refunded>().Where(refunded => refunded.IsFull))
        {
            foreach (var offer in refunded.Offers)
            {
                _total[offer.Campaign] = _total.GetValueOrDefault(offer.Campaign) - 1;
                var day = (offer.Campaign, BusinessDay.Of(refunded.SoldAt));
                _onDay[day] = _onDay.GetValueOrDefault(day) - 1;
            }
        }

        foreach (var happened in audited.Campaign)
            Learn(happened);
    }

    public override Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        foreach (var (campaign, limits) in _loosest)
            CompareWith(campaign, limits);
        return Task.CompletedTask;
    }

    /// <summary>
    /// A later version may be stricter than what was used under an earlier one, so the loosest that was ever in force
    /// is what nobody may have passed.
    /// </summary>
    private void Learn(CampaignEvent happened)
    {
        _campaign = _campaign.Apply(happened);
        if (happened is not (CampaignEvent.Launched or CampaignEvent.Started))
            return;
        var (id, limits) = (new CampaignId(_stream.Id), _campaign.Terms!.Limits);
        _loosest[id] = _loosest.TryGetValue(id, out var known)
            ? known with
            {
                PerMemberTotal = Looser(known.PerMemberTotal, limits.PerMemberTotal),
                PerMemberPerDay = Looser(known.PerMemberPerDay, limits.PerMemberPerDay),
            }
            : limits;
    }

    private static int? Looser(int? one, int? other) =>
        one is { } limit && other is { } another ? Math.Max(limit, another) : null;

    private void Count(CampaignId campaign, BusinessDay day)
    {
        // By the day on which a use was decided, as cards count. The days of a card need not ascend: a clock that was
        // ahead has been put right in between.
        var total = _total[campaign] = _total.GetValueOrDefault(campaign) + 1;
        var onDay = _onDay[(campaign, day)] = _onDay.GetValueOrDefault((campaign, day)) + 1;

        var most = _most.GetValueOrDefault(campaign);
        if (total > most.Total)
            most = most with { Total = total, TotalCard = _stream.Id };
        if (onDay > most.OnDay)
            most = most with { OnDay = onDay, OnDayCard = _stream.Id };
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

    private readonly record struct Most(int Total, long TotalCard, int OnDay, long OnDayCard);
}
