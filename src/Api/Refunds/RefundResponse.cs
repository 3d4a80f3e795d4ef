using System.Diagnostics;
using CardPlatform.Api.Checkout;
using CardPlatform.Domain;
using CardPlatform.Domain.Checkout;

namespace CardPlatform.Api.Refunds;

/// <summary>
/// A refund that was approved or declined. A pure function of its entry in the journal, so that a repetition gets the
/// same bytes.
/// </summary>
/// <param name="RefundId">Names it, e.g. <c>r1042-9</c>.</param>
/// <param name="RedemptionId">The sale that it gives back.</param>
/// <param name="Outcome"><c>approved</c> or <c>declined</c>.</param>
/// <param name="TerminalId">The terminal that asked.</param>
/// <param name="StoreNo">Where it stood.</param>
/// <param name="RequestNo">The terminal's number for the request.</param>
/// <param name="IsFull">Whether nothing of the sale remains; approved only, like all up to the time.</param>
/// <param name="Tender">What the cashier gives the member, net of what is clawed back.</param>
/// <param name="Benefit">What goes back to the purses on the card, net of what is clawed back.</param>
/// <param name="Discount">What is given back to those who funded discounts, with what is clawed back.</param>
/// <param name="ClawedBack">
/// What is kept back from the member for discounts that what is kept no longer earns.
/// </param>
/// <param name="Lines">What is given back of which line, before anything is clawed back.</param>
/// <param name="Offers">Whose the discount is.</param>
/// <param name="Returned">Where the benefit goes.</param>
/// <param name="Remaining">What then remains of the sale.</param>
/// <param name="RefundedAt">When; approved only.</param>
/// <param name="DeclinedAt">When; declined only.</param>
/// <param name="Reason">Why; declined only.</param>
/// <param name="Message">The same for people.</param>
internal sealed record RefundResponse(
    string RefundId,
    string RedemptionId,
    string Outcome,
    string TerminalId,
    int StoreNo,
    string RequestNo,
    bool? IsFull = null,
    Amount? Tender = null,
    Amount? Benefit = null,
    Amount? Discount = null,
    Amount? ClawedBack = null,
    IReadOnlyList<RefundedLineResponse>? Lines = null,
    IReadOnlyList<RefundedOfferResponse>? Offers = null,
    IReadOnlyList<ReturnedResponse>? Returned = null,
    IReadOnlyList<RemainingLineResponse>? Remaining = null,
    DateTimeOffset? RefundedAt = null,
    DateTimeOffset? DeclinedAt = null,
    string? Reason = null,
    Sentence? Message = null)
{
    /// <param name="sale">The sale that the request named.</param>
    /// <param name="entry">What became of it.</param>
    public static RefundResponse From(RedemptionId sale, CheckoutEntry entry) => entry switch
    {
        CheckoutEntry.Refund refund => From(refund),
        CheckoutEntry.Decline(var id, var facts) => From(id, sale, facts),
        _ => throw new UnreachableException(),
    };

    public static RefundResponse From(CheckoutEntry.Refund refund)
    {
        var facts = refund.Facts;
        return new RefundResponse(
            refund.Id.ToString(),
            refund.Sale.ToString(),
            CheckoutOutcome.Approved,
            facts.Terminal.ToString(),
            facts.Store.Value,
            facts.RequestNo.Value,
            facts.IsFull,
            facts.Tender,
            facts.Benefit,
            facts.Discount,
            facts.ClawedBack,
            [.. facts.Lines.Select(RefundedLineResponse.From)],
            [.. facts.Offers.Select(RefundedOfferResponse.From)],
            [.. (facts.Returned ?? []).Select(ReturnedResponse.From)],
            RemainingLineResponse.From(facts.Remaining),
            RefundedAt: facts.At);
    }

    private static RefundResponse From(RedemptionId id, RedemptionId sale, Declined facts) => new(
        id.ToString(),
        sale.ToString(),
        CheckoutOutcome.Declined,
        facts.Terminal.ToString(),
        facts.Store.Value,
        facts.RequestNo.Value,
        DeclinedAt: facts.At,
        Reason: Codes.Of(facts.Reason),
        Message: facts.Reason.Sentence());
}
