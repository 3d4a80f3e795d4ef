using CardPlatform.Api.Calls;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Members;

namespace CardPlatform.Api.Activities;

/// <summary>Makes the rules of the domain about who gets seats from what officers send.</summary>
internal static class SeatRuleMapping
{
    public static ActivityQuotas? ToQuotas(QuotaRules? rules, FieldCheck check) => rules is null
        ? null
        : new ActivityQuotas(
            rules.Total is { } total ? ToLimit(total, "quotas.total", check) : null,
            check.Each<CityQuotaRule, CityQuota>(
                rules.Cities,
                "quotas.cities",
                static (quota, path, inner) => new CityQuota(
                    inner.City(quota.City, path.Of("city")), ToLimit(quota.Limit, path.Of("limit"), inner))),
            check.Each<UnionQuotaRule, UnionQuota>(
                rules.Unions,
                "quotas.unions",
                static (quota, path, inner) =>
                    new UnionQuota(quota.Union, ToLimit(quota.Limit, path.Of("limit"), inner))),
            check.Each<TagQuotaRule, TagQuota>(
                rules.Tags,
                "quotas.tags",
                static (quota, path, inner) => new TagQuota(
                    ToTag(quota.Tag, path.Of("tag"), inner), ToLimit(quota.Limit, path.Of("limit"), inner))));

    public static WaitlistTerms? ToWaitlist(WaitlistRule? rule, FieldCheck check) => rule is null
        ? null
        : new WaitlistTerms(
            check.Within(1, WaitlistTerms.LongestLength, rule.MaxLength, "waitlist.maxLength"),
            check.Within(1, WaitlistTerms.MaxOfferHours, rule.OfferHours, "waitlist.offerHours"),
            rule.OffersUntil?.ToUniversalTime(),
            rule.GroupsMayBeSkipped);

    public static DrawTerms? ToDraw(DrawRule? rule, FieldCheck check)
    {
        if (rule is null)
            return null;
        var draw = new DrawTerms(
            rule.LosersWait,
            check.Each<TagWeightRule, TagWeight>(
                rule.Weights,
                "draw.weights",
                static (weight, path, inner) => new TagWeight(
                    ToTag(weight.Tag, path.Of("tag"), inner),
                    inner.Within(1, DrawTerms.MaxWeight, weight.Weight, path.Of("weight")))),
            rule.EarlierWinners is { } winners ? ToEarlierWinners(winners, check) : null);
        return rule.PayHours is { } hours
            ? draw with { PayHours = check.Within(1, DrawTerms.MaxPayHours, hours, "draw.payHours") }
            : draw;
    }

    public static SeriesTerms? ToSeries(SeriesRule? rule, FieldCheck check) => rule is null
        ? null
        : new SeriesTerms(
            check.Parse<SeriesCode>(rule.Code, "series.code", ProblemCodes.FieldMalformed),
            check.Within(1, SeriesTerms.MaxPerPerson, rule.PerPerson, "series.perPerson"));

    private static EarlierWinners ToEarlierWinners(EarlierWinnersRule rule, FieldCheck check) => new(
        check.Within(1, DrawTerms.MaxWeight, rule.Weight, "draw.earlierWinners.weight"),
        check.Within(1, EarlierWinners.MaxDays, rule.Days, "draw.earlierWinners.days"));

    private static int ToLimit(int limit, FieldPath path, FieldCheck check) =>
        check.Within(1, ActivityTerms.MaxCapacity, limit, path);

    private static TagCode ToTag(string text, FieldPath path, FieldCheck check) =>
        check.Parse<TagCode>(text, path, ProblemCodes.FieldMalformed);
}
