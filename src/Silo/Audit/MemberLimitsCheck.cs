using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Time;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>Invariant 3, for the limits that cards keep: no member used a campaign more often than it allows.</summary>
internal sealed class MemberLimitsCheck() : AuditCheck(
    "member-limits",
    "no card used a campaign or claimed of it more often than its terms allow, nor a coupon more than once")
{
    private readonly Dictionary<CampaignId, Most> _most = [];
    private readonly Dictionary<CampaignId, int> _total = [];
    private readonly Dictionary<(CampaignId, BusinessDay), int> _onDay = [];
    private readonly Dictionary<CampaignId, CampaignLimits> _loosest = [];
    private readonly Dictionary<CampaignId, int> _claims = [];
    private readonly Dictionary<CampaignId, int> _mostClaims = [];
    private readonly Dictionary<CampaignId, int> _claimable = [];
    private readonly HashSet<CouponId> _openCoupons = [];
    private CampaignState _campaign = CampaignState.None;
    private StreamId _stream;

    protected override void See(AuditedEntry audited)
    {
        if (audited.Entry.Stream != _stream)
        {
            _total.Clear();
            _onDay.Clear();
            _claims.Clear();
            _openCoupons.Clear();
            _campaign = CampaignState.None;
            _stream = audited.Entry.Stream;
        }

        foreach (var claimed in audited.Card.OfType<CouponClaimed>())
            Count(claimed);
        foreach (var redeemed in audited.Card.OfType<Redeemed>())
        {
            foreach (var applied in redeemed.Applied)
            {
                Count(applied.Campaign, BusinessDay.Of(redeemed.At));
                if (applied.Coupon is { } coupon)
                    Compare(_openCoupons.Remove(coupon), () => $"{audited} uses {coupon}, which is not open");
            }
        }

        // A sale that is given back in full gives its uses back: others may follow in their place.
        foreach (var refunded in audited.Card.OfType<Refunded>().Where(refunded => refunded.IsFull))
        {
            foreach (var offer in refunded.Offers)
            {
                _total[offer.Campaign] = _total.GetValueOrDefault(offer.Campaign) - 1;
                var day = (offer.Campaign, BusinessDay.Of(refunded.SoldAt));
                _onDay[day] = _onDay.GetValueOrDefault(day) - 1;
                if (offer.Coupon is { } coupon)
                    _openCoupons.Add(coupon);
            }
        }

        foreach (var happened in audited.Campaign)
            Learn(happened);
    }

    public override Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        foreach (var (campaign, limits) in _loosest)
            CompareWith(campaign, limits);
        foreach (var (campaign, claims) in _mostClaims)
        {
            var allowed = _claimable.GetValueOrDefault(campaign);
            Compare(claims <= allowed, () => $"a card claimed {claims} coupons of campaign {campaign}, of {allowed}");
        }

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
        if (_campaign.Terms!.Offers is [Offer.Coupon { Claims.PerMember: var claimable }])
        {
            var coupons = new CampaignId(_stream.Id);
            _claimable[coupons] = Math.Max(claimable, _claimable.GetValueOrDefault(coupons));
        }

        var (id, limits) = (new CampaignId(_stream.Id), _campaign.Terms!.Limits);
        _loosest[id] = _loosest.TryGetValue(id, out var known)
            ? known with
            {
                PerMemberTotal = Looser(known.PerMemberTotal, limits.PerMemberTotal),
                PerMemberPerDay = Looser(known.PerMemberPerDay, limits.PerMemberPerDay),
            }
            : limits;
    }

    private void Count(CouponClaimed claimed)
    {
        _openCoupons.Add(claimed.Coupon);
        var claims = _claims[claimed.Campaign] = _claims.GetValueOrDefault(claimed.Campaign) + 1;
        _mostClaims[claimed.Campaign] = Math.Max(claims, _mostClaims.GetValueOrDefault(claimed.Campaign));
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
