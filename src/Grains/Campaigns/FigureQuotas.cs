using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Time;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Campaigns;

/// <summary>The quotas that a campaign's figures are read from: those that its terms limit, and the count.</summary>
internal sealed class FigureQuotas
{
    private readonly CampaignId _campaign;
    private readonly CampaignLimits _limits;
    private readonly ClaimLimits? _claims;
    private readonly IReadOnlyList<BusinessDay> _days;
    private readonly IReadOnlyList<BusinessDay> _claimDays;
    private readonly IReadOnlyList<MerchantId> _merchants;

    private FigureQuotas(
        CampaignId campaign,
        CampaignTerms terms,
        IReadOnlyList<BusinessDay> days,
        IReadOnlyList<MerchantId> merchants)
    {
        _campaign = campaign;
        _limits = terms.Limits;
        _claims = terms.Offers is [Offer.Coupon { Claims: var claims }] ? claims : null;
        _days = _limits.PerDayCount is null ? [] : days;
        _claimDays = _claims?.PerDay is null ? [] : days;
        _merchants = _limits.PerMerchantCount is null ? [] : merchants;
    }

    public IReadOnlyList<QuotaId> All =>
    [
        CampaignQuotas.CountOf(_campaign),
        CampaignQuotas.BudgetOf(_campaign),
        CampaignQuotas.ClaimsOf(_campaign),
        .. _days.Select(OnDay),
        .. _claimDays.Select(ClaimsOnDay),
        .. _merchants.Select(AtMerchant),
    ];

    /// <param name="campaign">Which.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="days">The days that figures go back, oldest first.</param>
    /// <param name="merchants">The merchants that figures may tell of.</param>
    public static FigureQuotas Of(
        CampaignId campaign,
        CampaignTerms terms,
        IReadOnlyList<BusinessDay> days,
        IReadOnlyList<MerchantId> merchants) => new(campaign, terms, days, merchants);

    public CampaignFigures ToFigures(IEnumerable<QuotaState> quotas)
    {
        var used = quotas.ToDictionary(quota => quota.Quota, quota => quota.Used);
        return new CampaignFigures(
            _campaign,
            Figure(CampaignQuotas.CountOf(_campaign), _limits.TotalCount),
            _limits.TotalBudget is { } budget ? Figure(CampaignQuotas.BudgetOf(_campaign), budget.Value) : null,
            Days(_days, OnDay, _limits.PerDayCount),
            _claims is null ? null : Figure(CampaignQuotas.ClaimsOf(_campaign), _claims.Total),
            Days(_claimDays, ClaimsOnDay, _claims?.PerDay),
            [.. _merchants.Where(merchant => used.ContainsKey(AtMerchant(merchant)))
                .Select(merchant => new MerchantFigure(
                    merchant, Figure(AtMerchant(merchant), _limits.PerMerchantCount)))
                .OrderByDescending(figure => figure.Count.Used).ThenBy(figure => figure.Merchant.Value)]);

        QuotaFigure Figure(QuotaId quota, long? limit) => new(used.GetValueOrDefault(quota), limit);

        List<DayFigure> Days(IReadOnlyList<BusinessDay> days, Func<BusinessDay, QuotaId> quota, long? limit) =>
            [.. days.Where(day => used.ContainsKey(quota(day)))
                .Select(day => new DayFigure(day, Figure(quota(day), limit)))];
    }

    private QuotaId OnDay(BusinessDay day) => CampaignQuotas.DayOf(_campaign, day);

    private QuotaId ClaimsOnDay(BusinessDay day) => CampaignQuotas.ClaimsOnDayOf(_campaign, day);

    private QuotaId AtMerchant(MerchantId merchant) => CampaignQuotas.MerchantOf(_campaign, merchant);
}
