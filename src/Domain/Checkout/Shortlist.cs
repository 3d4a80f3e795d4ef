using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Checkout;

/// <summary>Finds the offers that could be applied to a basket, and why each of the others could not.</summary>
internal ref struct Shortlist
{
    private readonly CheckoutCase _checkout;
    private readonly BasketRest _rest;
    private readonly Span<long> _weights;
    private readonly Span<Candidate> _found;
    private readonly OfferReport? _report;
    private readonly BusinessDay _today;
    private Candidate _lone;
    private int _count;

    /// <param name="checkout">What it is decided by.</param>
    /// <param name="rest">The basket, with nothing taken off.</param>
    /// <param name="weights">Memory for a number per line.</param>
    /// <param name="found">Memory for a candidate per offer and coupon.</param>
    /// <param name="report">Takes what became of every offer, if anybody wants to know.</param>
    public Shortlist(
        CheckoutCase checkout,
        BasketRest rest,
        Span<long> weights,
        Span<Candidate> found,
        OfferReport? report)
    {
        _checkout = checkout;
        _rest = rest;
        _weights = weights;
        _found = found;
        _report = report;
        _today = BusinessDay.Of(checkout.Now);
    }

    /// <summary>Why the offer that came closest could not be applied.</summary>
    public SkipReason Closest { get; private set; }

    public void AddDiscounts(RunningCampaign campaign)
    {
        if (campaign.Discounts.Length == 0)
            return;
        var outside = campaign.OutsideSpan(_checkout.Now)
            ?? campaign.OutsidePlaces(_checkout.Merchant)
            ?? OutsideAudience(campaign)
            ?? OutsideCalendar(campaign);
        foreach (var offer in campaign.Discounts)
        {
            if (outside is { } reason)
                Skip(campaign, offer.Discount.No, coupon: null, discount: 0, reason);
            else
                Add(campaign, offer, offer.Discount.No, coupon: null);
        }
    }

    /// <summary>
    /// Whether the member belongs to the audience was asked when the coupon was claimed, and is not asked again; and it
    /// lasts as long as it was promised to, also past the campaign's span.
    /// </summary>
    public void AddCoupon(HeldCoupon coupon)
    {
        if (Find(coupon.Campaign) is not { CouponGives: { } gives } campaign)
        {
            Skip(campaign: null, coupon.Offer, coupon, discount: 0, SkipReason.CampaignNotHere);
            return;
        }

        if ((campaign.OutsidePlaces(_checkout.Merchant) ?? OutsideCalendar(campaign)) is { } outside)
        {
            Skip(campaign, coupon.Offer, coupon, discount: 0, outside);
            return;
        }

        var promised = coupon.CampaignVersion == campaign.TermsVersion ? gives : RunningOffer.OnceOf(coupon.Gives);
        Add(campaign, promised, coupon.Offer, coupon);
    }

    /// <summary>Puts the candidates in their order and gives them.</summary>
    public ReadOnlySpan<Candidate> Sort()
    {
        // The discounts come in their order already: only coupons, and the best of those that apply alone, do not.
        if (_lone.Alone > 0)
            _found[_count++] = _lone;
        var found = _found[.._count];
        for (var i = 1; i < found.Length; i++)
        {
            if (Candidate.Compare(in found[i - 1], in found[i]) > 0)
                Insert(found[..(i + 1)]);
        }

        return found;
    }

    private static void Insert(Span<Candidate> sortedButLast)
    {
        var last = sortedButLast[^1];
        var at = sortedButLast.Length - 1;
        for (; at > 0 && Candidate.Compare(in sortedButLast[at - 1], in last) > 0; at--)
            sortedButLast[at] = sortedButLast[at - 1];
        sortedButLast[at] = last;
    }

    private readonly SkipReason? OutsideAudience(RunningCampaign campaign) =>
        campaign.Audience is { } audience
            ? Eligibility.Outside(
                audience, _checkout.Card.Member!, _checkout.Card.IssuedAt, _checkout.Unions, _checkout.Now)
            : null;

    private readonly SkipReason? OutsideCalendar(RunningCampaign campaign) =>
        campaign.OutsideCalendar(_checkout.Rules.Holidays, _checkout.Now);

    private readonly RunningCampaign? Find(CampaignId id)
    {
        foreach (var campaign in _checkout.Campaigns)
        {
            if (campaign.Id == id)
                return campaign;
        }

        return null;
    }

    private void Add(RunningCampaign campaign, RunningOffer offer, OfferNo no, HeldCoupon? coupon)
    {
        if ((offer.IsOfWhole ? _rest.Total : _rest.TotalOf(offer)) is not { } total)
        {
            Skip(campaign, no, coupon, discount: 0, SkipReason.NoLineIncluded);
            return;
        }

        var discount = _rest.DiscountOn(offer, total, _weights);
        if ((Unfit(offer, new Fen(total), discount) ?? Spent(campaign) ?? Exhausted(campaign)) is { } reason)
        {
            Skip(campaign, no, coupon, discount, reason);
            return;
        }

        var limit = campaign.HasBudget
            ? _checkout.Exhaustion.BudgetLeft(campaign)?.Value ?? long.MaxValue
            : long.MaxValue;
        var alone = Candidate.Allow(campaign, limit, discount);
        var (would, against) = alone > 0
            ? (alone, SkipReason.BetterOfferApplied)
            : (discount, SkipReason.CampaignExhausted);
        var reported = _report?.Count ?? -1;
        Skip(campaign, no, coupon, would, against);
        var most = campaign.IsCombinable ? Math.Min(discount, limit) : alone;
        var candidate = new Candidate(campaign, offer, no, coupon, alone, most, limit, reported);
        if (campaign.IsCombinable && limit > 0)
            _found[_count++] = candidate;
        else if (alone >= _lone.Alone && alone > 0)
            Challenge(candidate);
    }

    // Of the offers that apply alone or not at all, only the best can be the answer.
    private void Challenge(in Candidate candidate)
    {
        if (candidate.Alone > _lone.Alone || Candidate.Compare(candidate, _lone) < 0)
            _lone = candidate;
    }

    private static SkipReason? Unfit(RunningOffer offer, Fen total, long discount)
    {
        if (total < offer.Discount.LeastTotal)
            return SkipReason.BasketBelowMinimum;
        return discount > 0 ? null : SkipReason.NoBenefit;
    }

    private readonly SkipReason? Spent(RunningCampaign campaign)
    {
        var usage = _checkout.Card.Usage;
        if (usage.Of(campaign.Id) is not { } used)
            return usage.HasRoomFor(campaign.Id, _checkout.Now) ? null : SkipReason.MemberLimitReached;
        var limits = campaign.Limits;
        if (used.Total >= limits.PerMemberTotal)
            return SkipReason.MemberLimitReached;
        return used.On(_today) >= limits.PerMemberPerDay ? SkipReason.MemberDayLimitReached : null;
    }

    private readonly SkipReason? Exhausted(RunningCampaign campaign) =>
        _checkout.Exhaustion.Of(campaign, _checkout.Merchant.Merchant, _today);

    // Candidates are reported as beaten, until it is known which are not.
    private void Skip(
        RunningCampaign? campaign, OfferNo no, HeldCoupon? coupon, long discount, SkipReason reason)
    {
        if (reason is not SkipReason.BetterOfferApplied && reason > Closest)
            Closest = reason;
        _report?.Add(campaign, no, coupon, discount, reason);
    }
}
