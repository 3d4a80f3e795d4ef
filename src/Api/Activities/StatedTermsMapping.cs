using CardPlatform.Api.Campaigns;
using CardPlatform.Domain;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>Shows the terms of an activity as they were stated.</summary>
internal static class StatedTermsMapping
{
    public static StatedTerms Of(ActivityTerms terms) => new(
        terms.Title,
        new AddressRule(terms.Place.City.Code, terms.Place.Text),
        [
            .. terms.Sessions.Select(session =>
                new SessionRule(session.No, session.Time.From, session.Time.Until, session.Capacity)),
        ],
        new SignUpSpan(terms.SignUp.From, terms.SignUp.Until),
        terms.Description,
        Codes.Of(terms.Mode),
        terms.Owner,
        AudienceMapping.ToTerms(terms.Audience),
        terms.Price is { } price ? Of(price) : null,
        terms.MaxGroupSize,
        terms.AttendsAll,
        terms.Quotas is { } quotas ? Of(quotas) : null,
        terms.Waitlist is { } waitlist
            ? new WaitlistRule(
                waitlist.MaxLength, waitlist.OfferHours, waitlist.OffersUntil, waitlist.GroupsMayBeSkipped)
            : null,
        terms.Draw is { } draw ? Of(draw) : null,
        terms.Cancellation is { } late ? new CancellationRule(late.FreeUntil, late.KeptAfter.Value) : null,
        terms.Series is { } series ? new SeriesRule(series.Code.Value, series.PerPerson) : null,
        terms.NoShowBarDays,
        terms.CheckIn is { } checkIn
            ? new CheckInRule(checkIn.OpensMinutesBefore, checkIn.ClosesMinutesAfter)
            : null);

    private static PriceRule Of(ActivityPrice price) => new(
        price.Price, price.Deposit, price.Purses is null ? null : [.. price.Purses.Select(purse => purse.Value)]);

    private static QuotaRules Of(ActivityQuotas quotas) => new(
        quotas.Total,
        quotas.Cities?.Select(quota => new CityQuotaRule(quota.City.Code, quota.Limit)).ToArray(),
        quotas.Unions?.Select(quota => new UnionQuotaRule(quota.Union, quota.Limit)).ToArray(),
        quotas.Tags?.Select(quota => new TagQuotaRule(quota.Tag.Value, quota.Limit)).ToArray());

    private static DrawRule Of(DrawTerms draw) => new(
        draw.LosersWait,
        draw.Weights?.Select(weight => new TagWeightRule(weight.Tag.Value, weight.Weight)).ToArray(),
        draw.EarlierWinners is { } winners ? new EarlierWinnersRule(winners.Weight, winners.Days) : null,
        draw.PayHours);
}
