using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Regions;
using CardPlatform.Grains.Projections;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Tests.Projections;

/// <summary>What single events do to the read models.</summary>
public sealed class FoldTests
{
    private static readonly CampaignId Campaign = new(17);
    private static readonly CampaignId Granting = new(88);
    private static readonly TerminalId Terminal = new(new MerchantId(1042), 3);
    private static readonly City Zhengzhou = new(410100);

    /// <summary>23:30 on 1 May in Zhengzhou.</summary>
    private static readonly DateTimeOffset Sold = new(2026, 5, 1, 15, 30, 0, TimeSpan.Zero);

    private static readonly CampaignFigureKey SoldAt = new(17, new DateOnly(2026, 5, 1), 1042, 410100);
    private static readonly CampaignFigureKey RefundedAt = SoldAt with { Day = new DateOnly(2026, 5, 2) };

    [Fact]
    public void Campaign_RefundOnTheNextDay_CountsThereAndLowersWhatIsPaid()
    {
        var changes = Fold(new CampaignFold(), Refund());

        var (key, sums) = Assert.Single(changes.Campaigns);
        Assert.Equal(RefundedAt, key);
        Assert.Equal(
            new CampaignSums { Refunded = 1, RefundedDiscount = 300, Union = -200, Merchant = -100 }, sums);
    }

    [Fact]
    public void Campaign_RefundThatKeepsTheDiscount_IsNoRefundOfTheCampaign()
    {
        var refund = Refund();
        var kept = refund with
        {
            Offers = [refund.Offers[0] with { Discount = Fen.Zero, Funding = new Funding(default, default, default) }],
        };
        Assert.Empty(Fold(new CampaignFold(), kept).Campaigns);
    }

    [Fact]
    public void Grant_FromTwoFunders_IsOneGrant()
    {
        var granted = new Granted(
            Sold,
            Granting,
            1,
            new OfferNo(1),
            new CampaignName("端午", "Dragon boat"),
            [LotOf(600, Funder.Union), LotOf(400, Funder.Sponsor)],
            Sold.AddDays(1));

        var (_, sums) = Assert.Single(Fold(new GrantFold(), granted).Grants);
        Assert.Equal(new GrantSums { Touched = 1, TouchedAmount = 1_000 }, sums);
    }

    [Fact]
    public void Grant_CapturedInPartAfterItsLotExpired_TellsWhatWasForfeited()
    {
        var captured = new Captured(
            Sold,
            new HoldId(new CardId(1), 2),
            Terminal,
            new StoreNo(1),
            RequestNo.Of("3"),
            new Fen(300),
            [SliceOf(300)],
            [new Returned(SliceOf(100), Forfeited: true), new Returned(SliceOf(50))],
            Zhengzhou);
        var expired = new LotsExpired(Sold, [SliceOf(30)]);

        var (_, sums) = Assert.Single(Fold(new GrantFold(), captured, expired).Grants);
        Assert.Equal(new GrantSums { Spent = 300, Expired = 130 }, sums);
    }

    [Fact]
    public void Grant_SpentAndPartlyGivenBack_TellsWhatWasForfeited()
    {
        var changes = Fold(new GrantFold(), Sale(), Refund());

        var (campaign, sums) = Assert.Single(changes.Grants);
        Assert.Equal(88, campaign);
        Assert.Equal(new GrantSums { Spent = 700, Returned = 500, Expired = 200 }, sums);
    }

    private static ProjectionChanges Fold(IPageFold fold, params CardEvent[] events)
    {
        var changes = new ProjectionChanges();
        fold.See(
            new ProjectedEntry(new JournalEntry(
                new StreamId(StreamKind.Card, 1),
                1,
                JournalPosition.Beginning,
                Sold,
                DomainJson.CardEvents.Write(events),
                [],
                default,
                null)),
            changes);
        return changes;
    }

    private static Slice SliceOf(long amount) => new(
        new LotNo(1), PurseCode.Of("meal"), new Fen(amount), Granting, Funder.Union, Sold.AddDays(1));

    private static Lot LotOf(long amount, Funder funder) => new(
        new LotNo(1),
        PurseCode.Of("meal"),
        funder,
        Granting,
        new Fen(amount),
        Fen.Zero,
        Sold,
        Sold.AddDays(1));

    private static Redeemed Sale() => new(
        Sold,
        Terminal,
        new StoreNo(1),
        RequestNo.Of("1"),
        [new RedeemedLine(1, new Fen(2_000), new Fen(500), Benefit: new Fen(700))],
        new Fen(2_000),
        new Fen(500),
        [],
        [SliceOf(700)],
        Zhengzhou);

    private static Refunded Refund() => new(
        Sold.AddHours(1),
        Version: 9,
        Sale: 8,
        Sold,
        No: 1,
        Previous: null,
        Terminal,
        new StoreNo(1),
        RequestNo.Of("2"),
        [],
        Tender: new Fen(400),
        Benefit: new Fen(500),
        Discount: new Fen(300),
        [
            new RefundedOffer(
                Campaign,
                new OfferNo(1),
                new CampaignName("春季惠购", "Spring"),
                new Fen(300),
                new Funding(new Fen(200), new Fen(100), Fen.Zero),
                new Funding(Fen.Zero, Fen.Zero, Fen.Zero)),
        ],
        [new Returned(SliceOf(300)), new Returned(SliceOf(200), Forfeited: true)],
        [],
        Zhengzhou);
}
