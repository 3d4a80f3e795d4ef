using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Purses;

/// <summary>Ordinary purses, lots and grants.</summary>
internal static class Cash
{
    public static readonly PurseCode Festival = PurseCode.Of("festival");
    public static readonly PurseCode Meal = PurseCode.Of("meal");
    public static readonly DateTimeOffset From = Sample.Now.AddDays(-1);
    public static readonly DateTimeOffset Until = Sample.Now.AddDays(30);

    public static Purse Purse(PurseCode code, int priority = 10, ExpiryPolicy? expiry = null) => new(
        code,
        new PurseName("节日福利", "Festival benefit"),
        priority,
        expiry ?? ExpiryPolicy.Forfeit.Instance,
        Places.Everywhere,
        CalendarRule.Always);

    public static Rulebook Rules(params Purse[] purses) => purses.Aggregate(
        Rulebook.Empty, (rules, purse) => rules.Apply(new RulebookEvent.PurseDeclared(Sample.Now, purse)));

    public static DueGrant Grant(
        PurseCode purse,
        long union,
        long campaign = 9,
        long sponsor = 0,
        DateTimeOffset? from = null,
        DateTimeOffset? until = null) => new(
            new CampaignId(campaign),
            1,
            new OfferNo(1),
            new CampaignName("五一福利", "May Day benefit"),
            purse,
            new Fen(union),
            new Fen(sponsor),
            from ?? From,
            until ?? Until);

    /// <summary>An active card on which these grants have just been materialised.</summary>
    public static CardState Card(params DueGrant[] grants) => Sample.ActiveCard.After(
        Upkeep.Due(Sample.ActiveCard, Rulebook.Empty, grants, Sample.Now.AddMinutes(-1)));

    /// <summary>A card after a sale, for which it had just what its purses paid.</summary>
    public static CardState Sold(Redeemed sale) => Sample.ActiveCard
        .Apply(new Granted(
            Sample.Now.AddHours(-1),
            new CampaignId(9),
            1,
            new OfferNo(1),
            new CampaignName("五一福利", "May Day benefit"),
            [
                .. (sale.Paid ?? []).Select(slice => new Lot(
                    slice.Lot,
                    slice.Purse,
                    slice.Funder,
                    slice.Campaign,
                    slice.Amount,
                    Fen.Zero,
                    From,
                    slice.Until)),
            ],
            Until))
        .Apply(sale);

    public static CardState After(this CardState card, IEnumerable<CardEvent> events) =>
        events.Aggregate(card, (so, happened) => so.Apply(happened));

    public static CheckoutCase Case(CardState card, params Purse[] purses) =>
        Sample.Case() with { Card = card, Rules = Rules(purses) };

    public static Payment Plan(CheckoutCase checkout, Basket basket, PayRequest? pay = null) =>
        Paying.Plan(checkout, basket, Pricing.Price(checkout, basket), pay ?? new PayRequest());

    public static Fen Sum(this IEnumerable<Fen> amounts) =>
        amounts.Aggregate(Fen.Zero, (sum, amount) => sum + amount);
}
