using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// Decides a redemption, in the precedence of <see cref="DeclineReason"/>. Pure: no clock, no I/O, no randomness.
/// </summary>
public static class Redeeming
{
    public static RedemptionDecision Decide(CheckoutCase checkout, RedeemCheckout request)
    {
        var reason = Admission.Decide(checkout.Card, checkout.Merchant, request.Number, request.Store)
            ?? NamedCoupons.Decide(checkout.Card.Coupons, request.Coupons, checkout.Now);
        if (reason is not null)
            return Decline(checkout, request, reason.Value);

        var considered = new OfferReport(checkout.Campaigns.Count);
        var priced = Pricing.Price(checkout, request.Basket, request.Coupons, considered);
        var payment = Paying.Plan(checkout, request.Basket, priced, request.Pay);
        if (Refusal(priced, payment, request.Pay) is { } refusal)
            return DeclineForOffers(checkout, request, refusal, considered);
        return request.Basket.Total - priced.Discount - payment.Total > request.ExpectedPayable
            ? DeclineForOffers(checkout, request, DeclineReason.PriceChanged, considered)
            : Approve(checkout, request, priced, payment, ClosestOffers.OfApproved(considered, request.Coupons));
    }

    /// <summary>Why a checkout that takes nothing off, or not all that was asked for, is declined; or null.</summary>
    internal static DeclineReason? Refusal(Priced priced, Payment payment, PayRequest? pay)
    {
        if (pay is { AllOrNothing: true } && payment.Shortfall > Fen.Zero)
            return DeclineReason.InsufficientFunds;
        return pay is null ? priced.Refusal : null;
    }

    private static RedemptionDecision.Approved Approve(
        CheckoutCase checkout,
        RedeemCheckout request,
        Priced priced,
        Payment payment,
        IReadOnlyList<ConsideredOffer>? missed)
    {
        var basket = request.Basket;
        var lines = new RedeemedLine[basket.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = basket.Lines[i];
            var benefit = payment.Lines[i];
            lines[i] = new RedeemedLine(
                line.Quantity,
                line.UnitPrice,
                priced.Lines[i],
                line.Category,
                line.Sku,
                benefit > Fen.Zero ? benefit : null);
        }

        var redeemed = new Redeemed(
            checkout.Now,
            checkout.Merchant.Terminal,
            checkout.Merchant.Store,
            request.RequestNo,
            lines,
            basket.Total,
            priced.Discount,
            priced.Applied,
            payment.Slices.Count > 0 ? payment.Slices : null,
            checkout.Merchant.City,
            payment.Shortfall > Fen.Zero ? payment.Shortfall : null,
            payment.Skipped.Count > 0 ? payment.Skipped : null,
            missed);
        return new RedemptionDecision.Approved(redeemed, priced.Campaigns);
    }

    private static RedemptionDecision.Refused DeclineForOffers(
        CheckoutCase checkout,
        RedeemCheckout request,
        DeclineReason reason,
        OfferReport considered) =>
        Decline(checkout, request, reason, ClosestOffers.OfDeclined(considered));

    private static RedemptionDecision.Refused Decline(
        CheckoutCase checkout,
        RedeemCheckout request,
        DeclineReason reason,
        IReadOnlyList<ConsideredOffer>? skipped = null) =>
        new(new Declined(
            checkout.Now,
            checkout.Merchant.Terminal,
            checkout.Merchant.Store,
            request.RequestNo,
            request.Basket.Total,
            reason,
            skipped));
}
