using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Regions;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Silo.Tests.Runtime;

/// <summary>Messages about money on a card: holds, refunds, coupons, balances.</summary>
internal static class MoneySamples
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 4, 0, 0, 123, TimeSpan.Zero);
    private static readonly CardId Card = new(4_350_000);
    private static readonly CardNumber Number = CardNumber.WithCheckDigit("621700123456789");
    private static readonly TerminalId Terminal = new(new MerchantId(1042), 3);
    private static readonly StoreNo Store = new(2);
    private static readonly RequestNo RequestNo = RequestNo.Of("20260302-0007");
    private static readonly City Zhengzhou = new(410100);
    private static readonly CampaignId Campaign = new(17);
    private static readonly CampaignName Name = new("五一惠购", "May Day");
    private static readonly PurseCode Festival = PurseCode.Of("festival");
    private static readonly HoldId Hold = new(Card, 9);

    private static readonly Slice Slice =
        new(new LotNo(3), Festival, new Fen(450), Campaign, Funder.Sponsor, At.AddDays(30));

    private static readonly Returned ToGrace = new(Slice, new GraceLot(new LotNo(4), At.AddDays(37)));

    private static readonly CheckoutEntry.Refund Refund = new(
        new RedemptionId(Card, 12),
        new Refunded(
            At,
            12,
            7,
            At.AddDays(-1),
            1,
            Previous: null,
            Terminal,
            Store,
            RequestNo,
            [new RefundedLine(1, 1, new Fen(300), new Fen(150), new Fen(50))],
            new Fen(300),
            new Fen(150),
            new Fen(50),
            [
                new RefundedOffer(
                    Campaign,
                    new OfferNo(2),
                    Name,
                    new Fen(50),
                    new Funding(new Fen(30), new Fen(10), new Fen(10)),
                    new Funding(new Fen(0), new Fen(0), new Fen(0)),
                    new Fen(5),
                    new CouponId(Card, 3),
                    QuotasTaken.Day | QuotasTaken.Merchant),
            ],
            [ToGrace, new Returned(Slice, Forfeited: true)],
            [new RemainingLine(1, new Fen(350), null, [new Fen(10)])],
            Zhengzhou));

    private static readonly Authorized Placed =
        new(At, Hold, Terminal, Store, RequestNo, new Fen(500), [Slice], At.AddSeconds(120));

    public static IReadOnlyDictionary<string, object> All { get; } = new Dictionary<string, object>
    {
        ["authorize"] = new AuthorizeHold(Number, Terminal, RequestNo, new Fen(500), Store, [Festival], true, 300),
        ["capture"] = new CaptureHold(Hold, Terminal, RequestNo, new Fen(450)),
        ["void"] = new VoidHold(Hold, Terminal, RequestNo),
        ["void a request"] = new VoidOriginal(Number, Terminal, RequestNo),
        ["hold named"] = Hold,
        ["hold"] = new HoldView(Placed, IsOpen: false, HoldEnd.Captured),
        ["held"] = new CheckoutAnswer.Decided(
            new CheckoutEntry.Hold(new RedemptionId(Card, 9), Placed), IsReplay: false),
        ["captured"] = new CheckoutAnswer.Decided(
            new CheckoutEntry.Capture(
                new RedemptionId(Card, 10),
                new Captured(At, Hold, Terminal, Store, RequestNo, new Fen(450), [Slice], [ToGrace], Zhengzhou)),
            IsReplay: true),
        ["voided"] = new CheckoutEntry.Void(
            new RedemptionId(Card, 10), new HoldVoided(At, Hold, Terminal, Store, RequestNo, [ToGrace])),
        ["refund"] = new RefundCheckout(
            new RedemptionId(Card, 7), Terminal, RequestNo, [new RefundLine(1, 2)], new Fen(10), Store),
        ["refunded"] = new CheckoutAnswer.Decided(Refund, IsReplay: false),
        ["refunds"] = new RefundsView([Refund]),
        ["sale"] = new SaleView(Refund, Refund),
        ["sale, not refunded"] = new SaleView(
            new CheckoutEntry.Decline(
                new RedemptionId(Card, 2),
                new Declined(At, Terminal, Store, RequestNo, new Fen(3499), DeclineReason.CardLost)),
            null),
        ["checkout unknown"] = new CheckoutAnswer.Unknown(UnknownParty.TerminalUnknown),
        ["checkout mismatch"] = CheckoutAnswer.RequestMismatch.Instance,
        ["quote"] = new QuoteCheckout(Number, Terminal, new Basket([new BasketLine(1, new Fen(999))])),
        ["quote unknown"] = new QuoteAnswer.Unknown(UnknownParty.CardUnknown),
        ["balances"] = new BalancesView(
            Card,
            12,
            At,
            [
                new PurseBalance(
                    Festival,
                    new PurseName("节日福利", "Festival benefit"),
                    new Fen(100),
                    new Fen(20),
                    new Fen(0),
                    [
                        new Lot(
                            new LotNo(1),
                            Festival,
                            Funder.Union,
                            Campaign,
                            new Fen(100),
                            new Fen(20),
                            At,
                            At.AddDays(9)),
                    ]),
            ]),
        ["claim"] = new ClaimCoupon(Campaign, Number),
        ["claimed"] = new ClaimAnswer.Claimed(
            new CouponClaimed(
                At,
                new CouponId(Card, 3),
                Campaign,
                1,
                new OfferNo(1),
                Name,
                new Offer.AmountOff(new OfferNo(1), new Fen(500), new Fen(1_000), [CategoryCode.Of("food")]),
                At.AddDays(7),
                At.AddDays(30)),
            IsReplay: true),
        ["claim declined"] = new ClaimAnswer.Declined(ClaimDecline.CouponsSoldOutToday),
        ["claim unknown"] = new ClaimAnswer.Unknown(UnknownParty.CardUnknown),
        ["claim mismatch"] = ClaimAnswer.RequestMismatch.Instance,
        ["card"] = new CardView(
            Card, 1, CardState.None.Apply(new CardEvent.Issued(At, Number, new Member("会员-0001", 7, Zhengzhou)))),
        ["card mismatch"] = CardAnswer.RequestMismatch.Instance,
        ["replace number"] = new CardCommand.ReplaceNumber(Number),
        ["reopen"] = new CardCommand.Reopen(Number),
        ["update member"] = new CardCommand.UpdateMember(
            7, Zhengzhou, Domain.Members.Gender.Female, new DateOnly(1990, 5, 1), null, [TagOf("hardship")]),
    };

    private static Domain.Members.TagCode TagOf(string text) => Domain.Members.TagCode.Of(text);
}
