using CardPlatform.Domain;
using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.SignUps;

namespace CardPlatform.Api.Activities;

/// <summary>What became of an attempt to check in.</summary>
/// <param name="Outcome"><c>checked-in</c> or <c>declined</c>.</param>
/// <param name="At">When the person was checked in first.</param>
/// <param name="Reason">Why not, <c>DUPLICATE</c> for who was checked in before. Declined only.</param>
/// <param name="Message">The outcome for people.</param>
internal sealed record CheckInResponse(
    string Outcome, DateTimeOffset? At = null, string? Reason = null, Sentence? Message = null)
{
    public const string CheckedIn = "checked-in";
    public const string Declined = "declined";

    public static CheckInResponse From(SignUpAnswer.CheckedIn answer) => new(
        OutcomeOf(answer.Outcome), answer.At, ReasonOf(answer.Outcome), answer.Outcome.Sentence());

    public static string OutcomeOf(ScanOutcome outcome) => outcome is ScanOutcome.CheckedIn ? CheckedIn : Declined;

    public static string? ReasonOf(ScanOutcome outcome) =>
        outcome is ScanOutcome.CheckedIn ? null : Codes.Of(outcome);
}
