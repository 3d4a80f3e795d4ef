using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Time;
using CardPlatform.Grains;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;

namespace CardPlatform.Silo.Tests.Runtime;

/// <summary>
/// Messages of every kind of part: ids, amounts, lists, optional parts, closed families, other scripts.
/// </summary>
internal static class Samples
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 4, 0, 0, 123, TimeSpan.Zero);
    private static readonly CardId Card = new(4_350_000);
    private static readonly CardNumber Number = CardNumber.WithCheckDigit("621700123456789");
    private static readonly MerchantId Merchant = new(1042);
    private static readonly TerminalId Terminal = new(Merchant, 3);
    private static readonly RequestNo RequestNo = RequestNo.Of("20260302-0007");
    private static readonly City Zhengzhou = new(410100);
    private static readonly CategoryCode Food = CategoryCode.Of("food");

    private static readonly Basket Basket = new(
        [new BasketLine(2, new Fen(1250), Food, Sku.Of("6901234567892")), new BasketLine(1, new Fen(999))]);

    public static IReadOnlyDictionary<string, object> All { get; } =
        Checkouts().Concat(MoneySamples.All).Concat(StaffSamples.All).Concat(ActivitySamples.All).ToDictionary();

    private static Dictionary<string, object> Checkouts() => new()
    {
        ["request"] = new RequestName("terminal/1042-3", "20260302-0007"),
        ["redeem"] = new RedeemCheckout(Number, Terminal, RequestNo, Basket, new Fen(3000), new StoreNo(2)),
        ["redeem, optional parts left out"] = new RedeemCheckout(Number, Terminal, RequestNo, Basket),
        ["facts"] = new MerchantFacts(
            Merchant, MerchantStatus.Active, Food, Terminal, TerminalStatus.Active, new StoreNo(2), Zhengzhou),
        ["issue"] = new CardCommand.Issue(Number, new Member("会员-0001", 7, Zhengzhou)),
        ["issued"] = new CardAnswer.Done(
            Card, 1, new CardEvent.Issued(At, Number, new Member("会员-0001", 7, Zhengzhou)), IsReplay: false),
        ["card refused"] = new CardAnswer.Refused(default),
        ["declined"] = new CheckoutAnswer.Decided(
            new CheckoutEntry.Decline(
                new RedemptionId(Card, 2),
                new Declined(At, Terminal, new StoreNo(2), RequestNo, new Fen(3499), DeclineReason.CardSuspended)),
            IsReplay: true),
        ["redeemed"] = new CheckoutAnswer.Decided(
            new CheckoutEntry.Redemption(
                new RedemptionId(Card, 2),
                new Redeemed(At, Terminal, new StoreNo(2), RequestNo, [], new Fen(3499), new Fen(0), [])),
            IsReplay: false),
        ["checkout found"] = new CheckoutEntry.Decline(
            new RedemptionId(Card, 2),
            new Declined(At, Terminal, new StoreNo(2), RequestNo, new Fen(3499), DeclineReason.CardLost)),
        ["card found"] = Card,
        ["quoted"] = new QuoteAnswer.Quoted(
            new Quote(
                At,
                new Fen(3499),
                new Fen(0),
                [new Fen(0), new Fen(0)],
                [],
                [],
                Payment.None(2),
                DeclineReason.NoApplicableOffer)),
        ["campaign refused"] = new CampaignAnswer.Refused(default, TermsProblem.OffersMissing),
        ["merchant"] = new MerchantView(
            Merchant,
            2,
            MerchantState.None
                .Apply(new MerchantEvent.Registered(At, MerchantName.Of("胖东来"), Food))
                .Apply(new MerchantEvent.StoreAdded(At, new StoreNo(1), MerchantName.Of("总店"), Zhengzhou))),
        ["figures"] = new CampaignFigures(
            new CampaignId(9),
            new QuotaFigure(3, 1000),
            null,
            [new DayFigure(BusinessDay.Of(At), new QuotaFigure(3, null))],
            null,
            [],
            []),
        ["figures, several days"] = new CampaignFigures(
            new CampaignId(9),
            new QuotaFigure(3, 1000),
            new QuotaFigure(3000, 100_000),
            [.. Enumerable.Range(0, 3).Select(day => new DayFigure(BusinessDay.Of(At.AddDays(day)), new(1, 2)))],
            new QuotaFigure(7, null),
            [new DayFigure(BusinessDay.Of(At), new QuotaFigure(7, 10))],
            [new MerchantFigure(Merchant, new QuotaFigure(2, 5))]),
    };
}
