using System.Diagnostics;
using CardPlatform.Api.Purses;
using CardPlatform.Domain;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Money;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Api.Holds;

/// <summary>
/// What became of a request about a hold. A pure function of its entry in the journal, so that a repetition gets the
/// same bytes.
/// </summary>
/// <param name="Outcome"><c>held</c>, <c>captured</c>, <c>voided</c> or <c>declined</c>.</param>
/// <param name="TerminalId">The terminal that asked.</param>
/// <param name="StoreNo">Where it stood.</param>
/// <param name="RequestNo">The terminal's number for the request.</param>
/// <param name="HoldId">Names the hold, e.g. <c>h1042-7</c>; absent where nothing was placed.</param>
/// <param name="At">When.</param>
/// <param name="Held">What is pinned; held only.</param>
/// <param name="Shortfall">What was asked for and is not covered; held only.</param>
/// <param name="Deadline">From then on it has lapsed; held only.</param>
/// <param name="RedemptionId">
/// Under this id the sale can be refunded by amount; where a void gave a sale back, that sale.
/// </param>
/// <param name="Captured">What was sold; captured only.</param>
/// <param name="Paid">What was pinned or taken, in the order of spending.</param>
/// <param name="Released">What went back to the card; captured and voided only.</param>
/// <param name="Forfeited">What did not, because its lot has expired; captured and voided only.</param>
/// <param name="Reason">Why it was declined.</param>
/// <param name="Message">The same for people.</param>
/// <param name="Status">How the hold stands now; only where it is asked for by its id.</param>
internal sealed record HoldResponse(
    string Outcome,
    string TerminalId,
    int StoreNo,
    string RequestNo,
    string? HoldId,
    DateTimeOffset At,
    Amount? Held = null,
    Amount? Shortfall = null,
    DateTimeOffset? Deadline = null,
    string? RedemptionId = null,
    Amount? Captured = null,
    IReadOnlyList<PaidResponse>? Paid = null,
    Amount? Released = null,
    Amount? Forfeited = null,
    string? Reason = null,
    Sentence? Message = null,
    string? Status = null)
{
    public static HoldResponse From(CheckoutEntry entry) => entry switch
    {
        CheckoutEntry.Hold(_, var facts) => From(facts),
        CheckoutEntry.Capture(var id, var facts) => From(id, facts),
        CheckoutEntry.Void(_, var facts) => From(facts),
        CheckoutEntry.Decline(_, var facts) => From(facts),
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// The answer to a void by the original's number. Where that number led to nothing, that is what was wanted; where
    /// it led to a sale, the sale is given back.
    /// </summary>
    public static HoldResponse OfVoid(CheckoutEntry entry) => entry switch
    {
        CheckoutEntry.Refund(_, var facts) refund => new HoldResponse(
            HoldOutcome.Voided,
            facts.Terminal.ToString(),
            facts.Store.Value,
            facts.RequestNo.Value,
            null,
            facts.At,
            RedemptionId: refund.Sale.ToString(),
            Released: Sum(facts.Returned ?? [], isForfeited: false),
            Forfeited: Sum(facts.Returned ?? [], isForfeited: true)),
        CheckoutEntry.Decline { Facts: var facts } when !IsAboutTheVoid(facts.Reason) => new HoldResponse(
            HoldOutcome.Voided,
            facts.Terminal.ToString(),
            facts.Store.Value,
            facts.RequestNo.Value,
            null,
            facts.At,
            Released: new Amount(0),
            Forfeited: new Amount(0)),
        _ => From(entry),
    };

    public static HoldResponse From(HoldView view) => From(view.Placed) with
    {
        Status = view.IsOpen ? "OPEN" : view.End is { } end ? Codes.Of(end) : "OVER",
    };

    // Of a hold or a sale that cannot be given up; any other reason is why the original came to nothing.
    private static bool IsAboutTheVoid(DeclineReason reason) =>
        reason is >= DeclineReason.HoldUnknown and <= DeclineReason.RefundExceedsRemaining
            and not DeclineReason.TooManyHolds;

    private static HoldResponse From(Authorized facts) => new(
        HoldOutcome.Held,
        facts.Terminal.ToString(),
        facts.Store.Value,
        facts.RequestNo.Value,
        facts.Hold.ToString(),
        facts.At,
        facts.Amount,
        facts.Shortfall,
        facts.Deadline,
        Paid: [.. facts.Slices.Select(PaidResponse.From)]);

    private static HoldResponse From(RedemptionId id, Captured facts) => new(
        HoldOutcome.Captured,
        facts.Terminal.ToString(),
        facts.Store.Value,
        facts.RequestNo.Value,
        facts.Hold.ToString(),
        facts.At,
        RedemptionId: id.ToString(),
        Captured: facts.Amount,
        Paid: [.. facts.Slices.Select(PaidResponse.From)],
        Released: Sum(facts.Released, isForfeited: false),
        Forfeited: Sum(facts.Released, isForfeited: true));

    private static HoldResponse From(HoldVoided facts) => new(
        HoldOutcome.Voided,
        facts.Terminal.ToString(),
        facts.Store.Value,
        facts.RequestNo.Value,
        facts.Hold.ToString(),
        facts.At,
        Released: Sum(facts.Released, isForfeited: false),
        Forfeited: Sum(facts.Released, isForfeited: true));

    private static HoldResponse From(Declined facts) => new(
        HoldOutcome.Declined,
        facts.Terminal.ToString(),
        facts.Store.Value,
        facts.RequestNo.Value,
        null,
        facts.At,
        Reason: Codes.Of(facts.Reason),
        Message: facts.Reason.Sentence());

    private static Amount Sum(IReadOnlyList<Domain.Purses.Returned> returned, bool isForfeited) => returned
        .Where(back => back.IsForfeited == isForfeited)
        .Aggregate(Fen.Zero, (sum, back) => sum + back.Slice.Amount);
}
