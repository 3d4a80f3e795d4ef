using System.Diagnostics;
using CardPlatform.Api.Purses;
using CardPlatform.Api.Refunds;
using CardPlatform.Domain;
using CardPlatform.Domain.Checkout;

namespace CardPlatform.Api.Checkout;

/// <summary>
/// A checkout that was completed or declined. A pure function of its entry in the journal, so that a repetition gets
/// the same bytes; only who asks for it by its id is also told what has been given back of it since.
/// </summary>
/// <param name="RedemptionId">Names it, e.g. <c>r1042-7</c>.</param>
/// <param name="Outcome"><c>approved</c> or <c>declined</c>.</param>
/// <param name="TerminalId">The terminal that asked.</param>
/// <param name="StoreNo">Where it stood.</param>
/// <param name="RequestNo">The terminal's number for the request.</param>
/// <param name="Total">What the basket totalled.</param>
/// <param name="Discount">What was taken off; approved only.</param>
/// <param name="Payable">What was left to pay; approved only.</param>
/// <param name="Lines">The basket, with the discount split over it; approved only.</param>
/// <param name="Offers">What took it off; approved only.</param>
/// <param name="RedeemedAt">When; approved only.</param>
/// <param name="DeclinedAt">When; declined only.</param>
/// <param name="Reason">Why; declined only.</param>
/// <param name="Message">The same for people.</param>
/// <param name="Paid">What purses paid, in the order of spending; absent: nothing.</param>
/// <param name="Shortfall">What they were asked for and did not cover; absent: nothing.</param>
/// <param name="SkippedPurses">Purses that did not pay, and why; absent: none.</param>
/// <param name="Skipped">
/// The offers that came closest, at most five, and why each was not applied; absent: none. Of an approved checkout just
/// coupons that were named, and offers that lacked a larger basket or one more use. A quote has all.
/// </param>
/// <param name="Refunded">What has been given back; absent if nothing has, or it is too long ago.</param>
internal sealed record RedemptionResponse(
    string RedemptionId,
    string Outcome,
    string TerminalId,
    int StoreNo,
    string RequestNo,
    Amount Total,
    Amount? Discount = null,
    Amount? Payable = null,
    IReadOnlyList<LineResponse>? Lines = null,
    IReadOnlyList<AppliedOfferResponse>? Offers = null,
    DateTimeOffset? RedeemedAt = null,
    DateTimeOffset? DeclinedAt = null,
    string? Reason = null,
    Sentence? Message = null,
    IReadOnlyList<PaidResponse>? Paid = null,
    Amount? Shortfall = null,
    IReadOnlyList<SkippedPurseResponse>? SkippedPurses = null,
    IReadOnlyList<OfferResponse>? Skipped = null,
    RefundedSoFarResponse? Refunded = null)
{
    public static RedemptionResponse From(CheckoutEntry entry, CheckoutEntry.Refund? latest = null) => entry switch
    {
        CheckoutEntry.Redemption(var id, var facts) => From(id, facts) with
        {
            Refunded = latest is null ? null : RefundedSoFarResponse.From(latest),
        },
        CheckoutEntry.Decline(var id, var facts) => From(id, facts),
        _ => throw new UnreachableException(),
    };

    private static RedemptionResponse From(RedemptionId id, Redeemed facts) => new(
        id.ToString(),
        CheckoutOutcome.Approved,
        facts.Terminal.ToString(),
        facts.Store.Value,
        facts.RequestNo.Value,
        facts.Gross,
        facts.Discount,
        facts.Payable,
        Map(facts.Lines, LineResponse.From),
        Map(facts.Applied, AppliedOfferResponse.From),
        RedeemedAt: facts.At,
        Paid: facts.Paid is { } paid ? Map(paid, PaidResponse.From) : null,
        Shortfall: Amount.From(facts.Shortfall),
        SkippedPurses: facts.Skipped is { } skipped ? Map(skipped, SkippedPurseResponse.From) : null,
        Skipped: facts.Missed is { } missed ? Map(missed, OfferResponse.From) : null);

    private static RedemptionResponse From(RedemptionId id, Declined facts) => new(
        id.ToString(),
        CheckoutOutcome.Declined,
        facts.Terminal.ToString(),
        facts.Store.Value,
        facts.RequestNo.Value,
        facts.Gross,
        DeclinedAt: facts.At,
        Reason: Codes.Of(facts.Reason),
        Message: facts.Reason.Sentence(),
        Skipped: facts.Skipped is null ? null : Map(facts.Skipped, OfferResponse.From));

    private static TResponse[] Map<T, TResponse>(IReadOnlyList<T> items, Func<T, TResponse> map)
    {
        var mapped = new TResponse[items.Count];
        for (var i = 0; i < mapped.Length; i++)
            mapped[i] = map(items[i]);
        return mapped;
    }
}
