using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using FsCheck;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests.Refunds;

/// <summary>Whatever was sold and however it is given back, the refunds of a sale sum to it.</summary>
public sealed class RefundingProperties
{
    private static readonly RefundCheckout Everything = RandomSales.Request();

    private static readonly Gen<(Redeemed Sale, List<RefundCheckout> Requests)> Cases = Pairs(RandomSales.All);

    [Fact]
    public void Decide_AnyRequests_NeverGivesBackMoreThanWasPaid() => Properties.Hold(Cases, each =>
    {
        var run = RefundRun.Of(each.Sale, each.Requests);
        var sale = Sale.Of(each.Sale)!;
        return run.Refunds.All(refund =>
                refund.Tender >= Fen.Zero
                && refund.Benefit >= Fen.Zero
                && refund.Discount >= Fen.Zero
                && refund.Offers.All(IsNotNegative)
                && refund.Remaining.All(line => line.Quantity >= 0 && Parts(line).All(part => part >= Fen.Zero)))
            && Sum(run, refund => refund.Tender) <= each.Sale.Payable
            && Sum(run, refund => refund.Benefit) <= each.Sale.Benefit
            && sale.Offers.Select((offer, i) => Sum(run, refund => refund.Offers[i].Discount) <= offer.Discount)
                .All(holds => holds);
    });

    [Fact]
    public void Decide_EverythingInAnySteps_GivesBackExactlyWhatWasPaidAndByWhom() => Properties.Hold(Cases, each =>
    {
        var run = RefundRun.Of(each.Sale, each.Requests);
        var wasOver = run.Latest?.IsFull is true || each.Sale.Gross == Fen.Zero;
        var ended = run.Try(Everything) is DeclineReason.RefundExceedsRemaining;
        return ended == wasOver
            && (each.Sale.Gross == Fen.Zero || run.Latest!.IsFull)
            && Sum(run, refund => refund.Tender) == each.Sale.Payable
            && Sum(run, refund => refund.Benefit) == each.Sale.Benefit
            && Sum(run, refund => refund.Discount) == each.Sale.Discount
            && SlicesOf(run) == SlicesOf(each.Sale.Paid ?? [])
            && each.Sale.Applied.Select((offer, i) =>
                    Sum(run, refund => refund.Offers[i].Discount) == offer.Discount
                    && Sum(run, refund => refund.Offers[i].Funding.Union) == offer.Funding.Union
                    && Sum(run, refund => refund.Offers[i].Funding.Merchant) == offer.Funding.Merchant
                    && Sum(run, refund => refund.Offers[i].Funding.Sponsor) == offer.Funding.Sponsor)
                .All(holds => holds);
    });

    [Fact]
    public void Decide_AnyRefund_MovesNoMoneyThatItDoesNotTellOf() => Properties.Hold(Cases, each =>
    {
        var run = RefundRun.Of(each.Sale, each.Requests);
        var before = Sale.Of(each.Sale)!.Lines;
        return run.Refunds.All(refund =>
        {
            var (was, remaining) = (before, refund.Remaining);
            before = remaining;
            var goods = Total(was, line => line.Gross) - Total(remaining, line => line.Gross);
            return goods == refund.Gross
                && goods == Total(refund.Lines, line => line.Tender + Of(line.Benefit) + Of(line.Discount))
                && Total(was, line => line.Tender) - Total(remaining, line => line.Tender) == refund.Tender
                && Total(was, line => Of(line.Benefit)) - Total(remaining, line => Of(line.Benefit)) == refund.Benefit
                && Total(refund.Returned ?? [], each => each.Slice.Amount) == refund.Benefit
                && refund.Offers.All(offer => offer.Discount
                    == offer.Funding.Union + offer.Funding.Merchant + offer.Funding.Sponsor);
        });
    });

    [Fact]
    public void Postings_OfASaleAndAllItsRefunds_CancelOnEveryAccount() => Properties.Hold(Cases, each =>
    {
        var run = RefundRun.Of(each.Sale, each.Requests.Append(Everything));
        var ofSale = CardPostings.Of([each.Sale]);
        var ofRefunds = run.Refunds.ConvertAll(refund => CardPostings.Of([refund]));
        return ofRefunds.All(legs => Total(legs, leg => leg.Amount) == Fen.Zero)
            && Balances(ofSale.Concat(ofRefunds.SelectMany(legs => legs))).All(balance => balance == Fen.Zero);
    });

    [Fact]
    public void Decide_AmountsWithoutClawBack_GivesTheMemberExactlyTheAmount() =>
        Properties.Hold(Pairs(RandomSales.Kept), each =>
        {
            var run = new RefundRun(each.Sale);
            return each.Requests.Where(request => request.Amount is not null).All(request =>
                run.Try(request) is not null || run.Refunds[^1].Tender + run.Refunds[^1].Benefit == request.Amount);
        });

    [Fact]
    public void Decide_BelowTheMinimum_KeepsNoDiscountThatTheRefundCouldCover() => Properties.Hold(Cases, each =>
    {
        var run = RefundRun.Of(each.Sale, each.Requests);
        return run.Refunds.All(refund => each.Sale.Applied.Select((offer, i) => (offer, i)).All(pair =>
        {
            var kept = Total(
                refund.Remaining.Where((_, line) => pair.offer.Lines![line] is not null), line => line.Gross);
            var left = Total(refund.Remaining, line => line.Discounts?[pair.i] ?? Fen.Zero);
            return pair.offer.Refund is not RefundRule.ClawBack
                || kept >= pair.offer.Minimum!.Value
                || left == Fen.Zero
                || refund.Tender + refund.Benefit == Fen.Zero;
        }));
    });

    private static Gen<(Redeemed Sale, List<RefundCheckout> Requests)> Pairs(Gen<Redeemed> sales) =>
        from sale in sales
        from requests in RandomSales.Requests
        select (sale, requests);

    private static IEnumerable<Fen> Balances(IEnumerable<Posting> legs) =>
        legs.GroupBy(leg => leg.Account, leg => leg.Amount).Select(account => Total(account, amount => amount));

    private static bool IsNotNegative(RefundedOffer offer) =>
        new[]
        {
            offer.Funding.Union, offer.Funding.Merchant, offer.Funding.Sponsor,
            offer.Remaining.Union, offer.Remaining.Merchant, offer.Remaining.Sponsor,
        }.All(part => part >= Fen.Zero);

    private static IEnumerable<Fen> Parts(RemainingLine line) =>
        [line.Tender, Of(line.Benefit), .. line.Discounts ?? []];

    private static string SlicesOf(RefundRun run) =>
        SlicesOf(run.Refunds.SelectMany(refund => refund.Returned ?? []).Select(returned => returned.Slice));

    private static string SlicesOf(IEnumerable<Slice> slices) => string.Join(' ', slices
        .GroupBy(slice => slice with { Amount = Fen.Zero })
        .OrderBy(lot => lot.Key.Lot)
        .Select(lot => $"{lot.Key.Lot}/{lot.Key.Purse}={Total(lot, slice => slice.Amount)}"));

    private static Fen Of(Fen? part) => part ?? Fen.Zero;

    private static Fen Sum(RefundRun run, Func<Refunded, Fen> amount) => Total(run.Refunds, amount);

    private static Fen Total<T>(IEnumerable<T> items, Func<T, Fen> amount) =>
        items.Aggregate(Fen.Zero, (sum, item) => sum + amount(item));
}
