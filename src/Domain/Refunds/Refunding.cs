using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Refunds;

/// <summary>
/// Decides a refund, in the precedence of <see cref="DeclineReason"/>. Pure: no clock, no I/O, no randomness.
/// </summary>
/// <remarks>
/// Each refund is worked out on what the ones before it left (<see cref="RefundSheet"/>), so that all of them together
/// give back what was paid, by whom it was paid, to the fen: docs/adr/0012.
/// </remarks>
public static class Refunding
{
    /// <summary>
    /// Refunds of one sale; one more is approved only if it gives back all that remains, so that nothing is stranded.
    /// </summary>
    public const int MaxRefunds = 200;

    public static RefundDecision Decide(RefundCase refund, RefundCheckout request)
    {
        if (Refusal(refund, request) is { } reason)
            return Decline(refund, request, reason);

        var sale = Sale.Of(refund.Named)!;
        var sheet = SheetOf(sale, refund.Latest);
        var benefit = sheet.RemainingBenefit();
        Give(sheet, request);
        for (var offer = 0; offer < sale.Offers.Count; offer++)
        {
            if (IsForfeited(sale.Offers[offer], sheet.KeptGrossOf(offer)))
                sheet.ClawBack(offer);
        }

        var returned = Slices(sale.Paid, benefit, sheet.RemainingBenefit());
        var offers = Offers(sale, refund.Latest, sheet);
        return new RefundDecision.Approved(new Refunded(
            refund.Now,
            refund.Version,
            request.Sale.Version,
            sale.At,
            (refund.Latest?.No ?? 0) + 1,
            refund.Latest?.Version,
            refund.Merchant.Terminal,
            refund.Merchant.Store,
            request.RequestNo,
            sheet.GivenLines(),
            new Fen(sheet.NetGiven[RefundSheet.Tender]),
            new Fen(sheet.NetGiven[RefundSheet.Benefit]),
            offers.Aggregate(Fen.Zero, (sum, offer) => sum + offer.Discount),
            offers,
            returned.Count > 0 ? Returning.Of(refund.Card, refund.Rules, returned, refund.Now) : null,
            sheet.RemainingLines(),
            sale.City));
    }

    private static RefundSheet SheetOf(Sale sale, Refunded? latest) => new(sale, latest?.Remaining ?? sale.Lines);

    private static DeclineReason? Refusal(RefundCase refund, RefundCheckout request)
    {
        if (!refund.IsVoid && Admission.AtCounter(refund.Merchant, request.Store) is { } reason)
            return reason;
        if (refund.Named is Refunded)
            return DeclineReason.RefundOfRefund;
        if (Sale.Of(refund.Named) is not { } sale)
            return DeclineReason.RedemptionUnknown;
        if (sale.Merchant != refund.Merchant.Merchant)
            return DeclineReason.RefundNotHere;
        if (refund.Card.Refunds.IsOver(request.Sale.Version, sale.At, refund.Now))
            return DeclineReason.RefundWindowOver;

        var sheet = SheetOf(sale, refund.Latest);
        if (!HasRoom(refund, request, sheet))
            return DeclineReason.RefundLimitReached;
        if (request.Lines?.Any(line => line.LineNo > sale.Lines.Count) is true)
            return DeclineReason.RefundLineUnknown;
        return Exceeds(sheet, request) ? DeclineReason.RefundExceedsRemaining : null;
    }

    private static bool HasRoom(RefundCase refund, RefundCheckout request, RefundSheet sheet)
    {
        var takesAll = request.Amount is { } amount ? amount.Value == sheet.Net() : request.Lines is null;
        return refund.Card.Refunds.HasRoomFor(request.Sale.Version, refund.Now)
            && (refund.Latest is not { No: >= MaxRefunds } || takesAll);
    }

    private static bool Exceeds(RefundSheet sheet, RefundCheckout request)
    {
        if (sheet.IsEmpty() || request.Amount?.Value > sheet.Net())
            return true;
        return request.Lines is { } lines && lines
            .GroupBy(line => line.LineNo - 1, line => (long)line.Quantity)
            .Any(asked => asked.Sum() > sheet.QuantityOf(asked.Key));
    }

    private static void Give(RefundSheet sheet, RefundCheckout request)
    {
        if (request.Amount is { } amount)
        {
            sheet.GiveAmount(amount.Value);
            return;
        }

        if (request.Lines is null)
        {
            sheet.GiveAll();
            return;
        }

        foreach (var line in request.Lines.GroupBy(line => line.LineNo, line => line.Quantity))
            sheet.GiveQuantity(line.Key - 1, line.Sum());
    }

    private static bool IsForfeited(AppliedOffer offer, long keptGross) =>
        offer.Refund is RefundRule.ClawBack && keptGross < offer.Minimum?.Value;

    private static List<RefundedOffer> Offers(Sale sale, Refunded? latest, RefundSheet sheet)
    {
        var offers = new List<RefundedOffer>(sale.Offers.Count);
        for (var i = 0; i < sale.Offers.Count; i++)
        {
            var applied = sale.Offers[i];
            var before = latest?.Offers[i].Remaining ?? applied.Funding;
            var discount = sheet.DiscountGiven(i);
            var funding = Share(before, discount);
            offers.Add(new RefundedOffer(
                applied.Campaign,
                applied.Offer,
                applied.Name,
                new Fen(discount),
                funding,
                new Funding(
                    before.Union - funding.Union, before.Merchant - funding.Merchant, before.Sponsor - funding.Sponsor),
                sheet.ClawedBack[i] == 0 ? null : new Fen(sheet.ClawedBack[i]),
                applied.Coupon,
                applied.Took));
        }

        return offers;
    }

    // Over what each of them still pays, and not over their shares: so no part ever falls as the refunds go on.
    private static Funding Share(Funding remaining, long discount)
    {
        var parts = LargestRemainder.Split(
            discount, [remaining.Union.Value, remaining.Merchant.Value, remaining.Sponsor.Value]);
        return new Funding(new Fen(parts[0]), new Fen(parts[1]), new Fen(parts[2]));
    }

    // Last spent first: what remains with the sale is always the first of what was spent.
    private static List<Slice> Slices(IReadOnlyList<Slice> paid, long before, long after)
    {
        var returned = new List<Slice>();
        var end = paid.Sum(slice => slice.Amount.Value);
        for (var i = paid.Count - 1; i >= 0; i--)
        {
            var start = end - paid[i].Amount.Value;
            var amount = Math.Min(end, before) - Math.Max(start, after);
            if (amount > 0)
                returned.Add(paid[i] with { Amount = new Fen(amount) });
            end = start;
        }

        return returned;
    }

    private static RefundDecision.Refused Decline(RefundCase refund, RefundCheckout request, DeclineReason reason) =>
        new(new Declined(
            refund.Now,
            refund.Merchant.Terminal,
            refund.Merchant.Store,
            request.RequestNo,
            request.Amount ?? Fen.Zero,
            reason));
}
