using CardPlatform.Api.Purses;
using CardPlatform.Domain;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;

namespace CardPlatform.Api.Checkout;

/// <summary>What a basket would cost. It promises nothing: only a redemption does.</summary>
/// <param name="Outcome"><c>approved</c> or <c>declined</c>, as a redemption would be now.</param>
/// <param name="Total">What the basket totals.</param>
/// <param name="Discount">What would be taken off.</param>
/// <param name="Payable">What would be left to pay.</param>
/// <param name="LineDiscounts">The part of the discount on each line, in the order of the basket.</param>
/// <param name="Offers">Every offer considered.</param>
/// <param name="QuotedAt">When.</param>
/// <param name="Reason">Why it would be declined.</param>
/// <param name="Message">The same for people.</param>
/// <param name="Paid">What purses would pay, in the order of spending; absent: nothing.</param>
/// <param name="Shortfall">What they were asked for and do not cover; absent: nothing.</param>
/// <param name="SkippedPurses">Purses that do not pay, and why; absent: none.</param>
internal sealed record QuoteResponse(
    string Outcome,
    Amount Total,
    Amount Discount,
    Amount Payable,
    IReadOnlyList<Amount> LineDiscounts,
    IReadOnlyList<OfferResponse> Offers,
    DateTimeOffset QuotedAt,
    string? Reason = null,
    Sentence? Message = null,
    IReadOnlyList<PaidResponse>? Paid = null,
    Amount? Shortfall = null,
    IReadOnlyList<SkippedPurseResponse>? SkippedPurses = null)
{
    public static QuoteResponse From(Quote quote) => new(
        quote.Decline is null ? CheckoutOutcome.Approved : CheckoutOutcome.Declined,
        quote.Gross,
        quote.Discount,
        quote.Payable,
        [.. quote.LineDiscounts.Select(fen => (Amount)fen)],
        [.. quote.Considered.Select(OfferResponse.From)],
        quote.At,
        quote.Decline is { } reason ? Codes.Of(reason) : null,
        quote.Decline?.Sentence(),
        quote.Payment.Slices.Count > 0 ? [.. quote.Payment.Slices.Select(PaidResponse.From)] : null,
        quote.Payment.Shortfall > Fen.Zero ? quote.Payment.Shortfall : null,
        quote.Payment.Skipped.Count > 0 ? [.. quote.Payment.Skipped.Select(SkippedPurseResponse.From)] : null);
}
