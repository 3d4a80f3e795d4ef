using System.Collections.Frozen;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Campaigns;

/// <summary>A campaign in force, at one version of its terms: what quotes and redemptions are decided by.</summary>
public sealed class RunningCampaign
{
    private readonly FrozenSet<MerchantId>? _merchants;
    private readonly CodeSet? _categories;
    private readonly uint? _cities;

    // What every quote asks of every campaign stands here and not three objects away: with hundreds of campaigns, it is
    // the memory that a quote touches which costs.
    private readonly long _fromTicks;
    private readonly long _untilTicks;
    private readonly CalendarRule? _calendar;

    /// <param name="id">Which.</param>
    /// <param name="termsVersion">The version of its terms.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="inForceUntil">When it can do nothing any more; null if that follows from these terms.</param>
    public RunningCampaign(
        CampaignId id, int termsVersion, CampaignTerms terms, DateTimeOffset? inForceUntil = null)
    {
        Id = id;
        TermsVersion = termsVersion;
        Terms = terms;
        Name = terms.Name;
        InForceUntil = inForceUntil ?? terms.InForceUntil;
        Class = terms.Class;
        Stacking = terms.Stacking ?? Stacking.Alone;
        IsCombinable = Stacking.WithOthers;
        Audience = terms.Audience;
        Limits = terms.Limits;
        HasBudget = terms.Limits.TotalBudget is not null;
        _calendar = terms.Calendar;
        _fromTicks = terms.Span.From.UtcTicks;
        _untilTicks = terms.Span.Until.UtcTicks;
        var where = terms.Where;
        _merchants = where.Merchants?.ToFrozenSet();
        _categories = CodeSet.Of(where.Categories?.Select(category => category.Value));
        _cities = where.Cities?.Aggregate(0u, (cities, city) => cities | BitOf(city));
        Discounts = [.. terms.Offers.OfType<Offer.Discount>().Select(RunningOffer.Of)];
        CouponGives = terms.Offers is [Offer.Coupon coupon] ? RunningOffer.Of(coupon.Gives) : null;
    }

    public CampaignId Id { get; }

    public int TermsVersion { get; }

    public CampaignTerms Terms { get; }

    public CampaignClass Class { get; }

    /// <summary>The first moment from which on it can do nothing any more, nor its coupons.</summary>
    public DateTimeOffset InForceUntil { get; }

    internal CampaignName Name { get; }

    internal Stacking Stacking { get; }

    internal bool IsCombinable { get; }

    internal Audience? Audience { get; }

    internal CampaignLimits Limits { get; }

    internal bool HasBudget { get; }

    /// <summary>Its discounts; none unless it is of that class.</summary>
    internal RunningOffer[] Discounts { get; }

    /// <summary>What its coupons are used for, as they are claimed now; null unless it is of that class.</summary>
    internal RunningOffer? CouponGives { get; }

    /// <summary>The first reason why the campaign does not apply at a place, in their order; or null.</summary>
    public SkipReason? OutsidePlaces(MerchantFacts merchant)
    {
        if (_merchants is not null && !_merchants.Contains(merchant.Merchant))
            return SkipReason.MerchantNotIncluded;
        if (_categories is not null && !_categories.Contains(merchant.Category.Value))
            return SkipReason.MerchantNotIncluded;
        return _cities is { } cities && (cities & BitOf(merchant.City)) == 0 ? SkipReason.CityNotIncluded : null;
    }

    // A bit for each of the 18 cities: those of a prefecture by the middle of their code (4101 to 4117), and Jiyuan.
    private static uint BitOf(City city) => 1u << (city.Code == 419001 ? 0 : city.Code / 100 % 100);

    /// <summary>Why the campaign does not apply at a time, within its span; or null.</summary>
    public SkipReason? OutsideCalendar(HolidayCalendar holidays, DateTimeOffset now) =>
        _calendar is { } calendar && !calendar.Contains(now, holidays) ? SkipReason.NotAtThisTime : null;

    /// <summary>Why the campaign's span does not include a moment; or null.</summary>
    public SkipReason? OutsideSpan(DateTimeOffset now)
    {
        var ticks = now.UtcTicks;
        if (ticks < _fromTicks)
            return SkipReason.CampaignNotOpenYet;
        return ticks >= _untilTicks ? SkipReason.CampaignOver : null;
    }
}
