using System.Diagnostics;
using CardPlatform.Domain;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Activities.SignUps;

namespace CardPlatform.Api.Activities;

/// <summary>What became of what a member asked of an activity.</summary>
/// <param name="Outcome">
/// <c>seated</c>, <c>waitlisted</c>, <c>entered</c> (in a draw), <c>ended</c> or <c>declined</c>.
/// </param>
/// <param name="SignUpNo">The number of the sign-up within the activity.</param>
/// <param name="Position">Where it waits: 1 for the first in line for the same session. Waitlisted only.</param>
/// <param name="End">How it ended: <c>CANCELLED</c> or <c>OFFER_DECLINED</c>. Ended only.</param>
/// <param name="Returned">What comes back of price and deposit. Ended only.</param>
/// <param name="Kept">What does not. Ended only.</param>
/// <param name="Reason">Why not. Declined only; nothing was written then, and it can be tried again.</param>
/// <param name="Message">The same for people.</param>
/// <param name="CardId">Which of a group the reason is about, if it is about one.</param>
internal sealed record SignUpOutcomeResponse(
    string Outcome,
    int? SignUpNo = null,
    int? Position = null,
    string? End = null,
    Amount? Returned = null,
    Amount? Kept = null,
    string? Reason = null,
    Sentence? Message = null,
    string? CardId = null)
{
    public const string Seated = "seated";
    public const string Waitlisted = "waitlisted";
    public const string Entered = "entered";
    public const string Ended = "ended";
    public const string Declined = "declined";

    /// <summary>Of an answer that is neither a mismatch nor about checking in.</summary>
    public static SignUpOutcomeResponse From(SignUpAnswer answer) => answer switch
    {
        SignUpAnswer.Seated seated => new(Seated, seated.No),
        SignUpAnswer.Waitlisted waits => new(Waitlisted, waits.No, waits.Position),
        SignUpAnswer.Entered entered => new(Entered, entered.No),
        SignUpAnswer.Ended ended => new(
            Ended, ended.No, End: Codes.Of(ended.End), Returned: ended.Returned, Kept: ended.Kept),
        SignUpAnswer.Declined(var reason, var person) => From(reason) with { CardId = person?.ToString() },
        // It was paid for, but meanwhile it has ended: what was paid is on its way back.
        SignUpAnswer.Done => From(SignUpDecline.SignUpEnded),
        _ => throw new UnreachableException(),
    };

    public static SignUpOutcomeResponse From(SignUpDecline reason) =>
        new(Declined, Reason: Codes.Of(reason), Message: reason.Sentence());

    public static SignUpOutcomeResponse From(SeatPaymentDecline reason) =>
        new(Declined, Reason: Codes.Of(reason), Message: reason.Sentence());
}
