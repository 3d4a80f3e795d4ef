using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Time;
using CardPlatform.Domain.Unions;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Reports;

/// <summary>
/// Replays sales of a past day against terms, with the engine that prices real ones, and keeps the counts that the
/// terms limit as cards and quotas would. The span of the terms is taken to be that day, and every member to hold the
/// coupon that they give, as far as claims reach.
/// </summary>
/// <remarks>
/// It keeps of a card only what the terms ask: that a benefit was granted, or how often a limited offer was used. That
/// is some hundred bytes a card at most.
/// </remarks>
internal sealed class Rehearsal : IExhaustion
{
    private const string NoMemberNo = "-";

    private static readonly CategoryCode NoCategory = CategoryCode.Of("-");

    private readonly RunningCampaign _campaign;
    private readonly Rulebook _rules;
    private readonly IUnionTree _unions;
    private readonly HashSet<CardId> _granted = [];
    private readonly Dictionary<CardId, UsageCounts> _usage = [];
    private readonly Dictionary<MerchantId, RehearsalSums> _merchants = [];

    public Rehearsal(RunningCampaign campaign, BusinessDay day, Rulebook rules, IUnionTree unions)
    {
        _campaign = new RunningCampaign(campaign.Id, campaign.TermsVersion, Adapt(campaign.Terms, day));
        _rules = rules;
        _unions = unions;
    }

    public int Sales { get; private set; }

    private bool LimitsMembers =>
        _campaign.Terms.Limits is not { PerMemberTotal: null, PerMemberPerDay: null };

    public DateTimeOffset? Until { get; private set; }

    /// <summary>All of it.</summary>
    public RehearsalSums Sums { get; private set; }

    public IReadOnlyDictionary<MerchantId, RehearsalSums> Merchants => _merchants;

    public SkipReason? Of(RunningCampaign campaign, MerchantId merchant, BusinessDay day)
    {
        var limits = campaign.Terms.Limits;
        if (Sums.Applied >= limits.TotalCount)
            return SkipReason.CampaignExhausted;
        if (Sums.Applied >= limits.PerDayCount)
            return SkipReason.CampaignDayExhausted;
        return _merchants.GetValueOrDefault(merchant).Applied >= limits.PerMerchantCount
            ? SkipReason.CampaignMerchantExhausted
            : null;
    }

    public Fen? BudgetLeft(RunningCampaign campaign) => campaign.Terms.Limits.TotalBudget - Sums.Discount;

    /// <param name="sale">What was sold.</param>
    /// <param name="member">The member of the card that paid, as far as is known.</param>
    /// <param name="merchant">The merchant, as far as is known.</param>
    public void Play(RehearsedSale sale, MemberRow? member, MerchantRow? merchant)
    {
        Sales++;
        Until = sale.At;
        if (member is null)
            return;
        if (_campaign.Terms.Offers is [Offer.Benefit benefit])
        {
            if (_granted.Add(sale.Card))
                Grant(benefit, StateOf(member, UsageCounts.Empty), sale.At);
            return;
        }

        var usage = _usage.GetValueOrDefault(sale.Card, UsageCounts.Empty);
        var priced = Pricing.Price(CaseOf(StateOf(member, usage), sale, merchant), sale.Basket);
        foreach (var applied in priced.Applied)
        {
            var sums = new RehearsalSums(1, applied.Discount, applied.Funding);
            Sums += sums;
            var at = sale.Terminal.Merchant;
            _merchants[at] = _merchants.GetValueOrDefault(at) + sums;
            if (LimitsMembers)
                _usage[sale.Card] = usage.Add(applied.Campaign, sale.At, applied.Until);
        }
    }

    private static CampaignTerms Adapt(CampaignTerms terms, BusinessDay day)
    {
        var adapted = terms with { Span = new Interval(day.StartsAt, day.EndsAt) };
        if (terms.Offers is not [Offer.Coupon coupon])
            return adapted;
        var limits = terms.Limits;
        return adapted with
        {
            Offers = [coupon.Gives],
            Limits = limits with
            {
                // All of its coupons are claimed on the one day.
                TotalCount = Least(Least(limits.TotalCount, coupon.Claims.Total), coupon.Claims.PerDay),
                PerMemberTotal = (int?)Least(limits.PerMemberTotal, coupon.Claims.PerMember),
            },
        };
    }

    private static long? Least(long? one, long? other) => one is null || other < one ? other : one;

    private static CardState StateOf(MemberRow member, UsageCounts usage) => CardState.None with
    {
        Usage = usage,
        Status = CardStatus.Active,
        IssuedAt = new BusinessDay(member.IssuedOn).StartsAt,
        Member = new Member(
            NoMemberNo,
            member.Union,
            new City(member.City),
            (Gender?)member.Gender,
            member.Birthday,
            member.JoinedOn,
            [.. member.Tags.Select(TagCode.Of)]),
    };

    private CheckoutCase CaseOf(CardState state, RehearsedSale sale, MerchantRow? merchant) => new(
        state,
        new MerchantFacts(
            sale.Terminal.Merchant,
            MerchantStatus.Active,
            merchant is null ? NoCategory : CategoryCode.Of(merchant.Category),
            sale.Terminal,
            TerminalStatus.Active,
            sale.Store,
            sale.City ?? default),
        [_campaign],
        this,
        _rules,
        _unions,
        sale.At);

    // What a card gets at its first touch, whatever it buys and wherever.
    private void Grant(Offer.Benefit benefit, CardState state, DateTimeOffset at)
    {
        var terms = _campaign.Terms;
        if (Eligibility.Outside(terms.For, state.Member!, state.IssuedAt, _unions, at) is not null)
            return;
        if (Sums.Applied >= terms.Limits.TotalCount || BudgetLeft(_campaign) < benefit.Amount)
            return;
        Sums += new RehearsalSums(1, benefit.Amount, terms.Funding.Split(benefit.Amount));
    }
}
