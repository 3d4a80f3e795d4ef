using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>What is wrong with the terms of a campaign. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<TermsProblem>))]
public enum TermsProblem
{
    /// <summary>A name in Chinese and one in English, 1 to 100 characters each.</summary>
    NameMissing,

    /// <summary>A campaign lasts at most five years.</summary>
    SpanTooLong,

    /// <summary>At least one offer.</summary>
    OffersMissing,

    /// <summary>At most 20.</summary>
    TooManyOffers,

    /// <summary>Offers are numbered apart.</summary>
    OfferNoRepeated,

    /// <summary>All are discounts, or one is a coupon, or one is a benefit.</summary>
    OffersMixed,

    /// <summary>The discount, its cap, the amount off and the benefit are positive.</summary>
    OfferWithoutBenefit,

    /// <summary>A minimum and a fixed price are not negative.</summary>
    OfferMinimumNegative,

    /// <summary>1 to 10 steps, each with a higher minimum and more off than the one before.</summary>
    TiersInvalid,

    /// <summary>A fixed price names 1 to 200 articles or at least one category; the units are more than zero.</summary>
    FixedPriceInvalid,

    /// <summary>A list of line categories has 1 to 50.</summary>
    OfferCategoriesInvalid,

    /// <summary>
    /// A coupon is valid for 1 to 366 days, and can be claimed from the beginning of the span until its end at most.
    /// </summary>
    CouponValidityInvalid,

    /// <summary>A merchant pays no part of a benefit: it is not given at a merchant.</summary>
    BenefitFundedByMerchant,

    /// <summary>A benefit can be spent after the campaign has begun, and for at most five years.</summary>
    BenefitPeriodInvalid,

    /// <summary>A benefit has no place, calendar, stacking, and no limits of checkouts; it is not reduced.</summary>
    BenefitTermsUnfit,

    /// <summary>A list of merchants has at least one.</summary>
    MerchantsMissing,

    /// <summary>At most 1,000 are listed.</summary>
    TooManyMerchants,

    /// <summary>Merchants are listed once, and a list of categories (at most 50) or of cities is not empty.</summary>
    PlacesInvalid,

    /// <summary>Unions, cities and tags are not empty lists, and not too long; days are within bounds.</summary>
    AudienceInvalid,

    /// <summary>Weekdays and windows are not empty lists; at most 8 windows.</summary>
    CalendarInvalid,

    /// <summary>Every limit that is set is positive.</summary>
    LimitNotPositive,
}
