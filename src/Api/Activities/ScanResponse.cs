using CardPlatform.Domain;
using CardPlatform.Domain.Activities.CheckIns;

namespace CardPlatform.Api.Activities;

/// <summary>What became of a scan.</summary>
/// <param name="No">The device's own number for it.</param>
/// <param name="Session">At which session.</param>
/// <param name="ScannedAt">When, by the device's clock.</param>
/// <param name="Outcome"><c>checked-in</c> or <c>declined</c>.</param>
/// <param name="Reason">Why not, <c>DUPLICATE</c> for who was checked in before. Declined only.</param>
/// <param name="Message">The outcome for people.</param>
/// <param name="SignUpNo">The sign-up that the code named, if it named one.</param>
/// <param name="Place">The person's place in it: 0 for who signed up.</param>
internal sealed record ScanResponse(
    long No,
    int Session,
    DateTimeOffset ScannedAt,
    string Outcome,
    string? Reason,
    Sentence Message,
    int? SignUpNo = null,
    int? Place = null)
{
    public static ScanResponse From(KeptScan scan) => new(
        scan.Scan,
        scan.Session,
        scan.ScannedAt,
        CheckInResponse.OutcomeOf(scan.Outcome),
        CheckInResponse.ReasonOf(scan.Outcome),
        scan.Outcome.Sentence(),
        scan.No == 0 ? null : scan.No,
        scan.No == 0 ? null : scan.Person);
}
