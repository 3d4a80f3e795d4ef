using System.Text.Json.Serialization;
using CardPlatform.Domain.Approval;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Campaigns;

/// <summary>What a campaign promises: one version of it, never edited.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Span">When it applies; coupons are claimed, and benefits earned, within it.</param>
/// <param name="Offers">What it gives; at most one of them in a checkout.</param>
/// <param name="Funding">Who pays.</param>
/// <param name="Limits">How often and how much.</param>
/// <param name="Merchants">
/// Where it applies, as it was said before <paramref name="Places"/>: read <see cref="Where"/> instead.
/// </param>
/// <param name="Owner">The union whose campaign it is; absent from terms of before unions, and then of none.</param>
/// <param name="Audience">Whom it is for; null for anybody. Read <see cref="For"/> instead.</param>
/// <param name="Places">Where it applies; null for everywhere. Read <see cref="Where"/> instead.</param>
/// <param name="Calendar">On which days and when on them, within the span; null for always.</param>
/// <param name="Stacking">What it may be combined with; null for nothing.</param>
/// <param name="LastFen">What a budget that does not suffice does to a discount; null: it is not given.</param>
/// <param name="Refund">What a refund does to its discount; null: <see cref="RefundRule.Keep"/>.</param>
public sealed record CampaignTerms(
    CampaignName Name,
    Interval Span,
    IReadOnlyList<Offer> Offers,
    FundingSplit Funding,
    CampaignLimits Limits,
    IReadOnlyList<MerchantId>? Merchants = null,
    long? Owner = null,
    Audience? Audience = null,
    Places? Places = null,
    CalendarRule? Calendar = null,
    Stacking? Stacking = null,
    LastFen? LastFen = null,
    RefundRule? Refund = null) : IPreparedTerms
{
    public const int MaxOffers = 20;
    public const int MaxMerchants = Places.MaxMerchants;

    public static readonly TimeSpan MaxSpan = TimeSpan.FromDays(5 * 366);

    /// <summary>What the campaign is for.</summary>
    [JsonIgnore]
    public CampaignClass Class => Offers switch
    {
        [Offer.Coupon, ..] => CampaignClass.Coupons,
        [Offer.Benefit, ..] => CampaignClass.Benefits,
        _ => CampaignClass.Discounts,
    };

    /// <summary>Whom it is for.</summary>
    [JsonIgnore]
    public Audience For => Audience ?? Audience.Everybody;

    /// <summary>Where it applies.</summary>
    [JsonIgnore]
    public Places Where => Places ?? (Merchants is null ? Places.Everywhere : new Places(Merchants));

    /// <summary>
    /// The first moment from which on it can do nothing any more: the end of its span, but of a benefit the end of
    /// the money, because a card that comes late is given what it earned within the span; and of coupons the end of the
    /// last that can be claimed.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset InForceUntil => Offers switch
    {
        [Offer.Benefit { Valid.Until: var end }, ..] when end > Span.Until => end,
        [Offer.Coupon coupon, ..] when LastOf(coupon) > Span.Until => LastOf(coupon),
        _ => Span.Until,
    };

    /// <summary>The first moment from which on nobody is asked any more whether it is for them.</summary>
    [JsonIgnore]
    public DateTimeOffset AsksUntil => Class is CampaignClass.Benefits ? InForceUntil : Span.Until;

    ContentHash IPreparedTerms.Hash => ContentHash.Of(this);

    private DateTimeOffset LastOf(Offer.Coupon coupon) =>
        (coupon.ClaimUntil ?? Span.Until).AddDays(coupon.ValidDays);
}
