using CardPlatform.Domain;
using CardPlatform.Grains.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>An activity as it stands.</summary>
/// <param name="ActivityId">Which.</param>
/// <param name="Revision">How often staff have changed it; also the ETag, in quotes.</param>
/// <param name="Status">
/// <c>DRAFT</c>, <c>SUBMITTED</c>, <c>APPROVED</c>, <c>ANNOUNCED</c>, <c>OPEN</c>, <c>CLOSED</c>, <c>OVER</c> or
/// <c>CANCELLED</c>.
/// </param>
/// <param name="AsOf">Of when status and seats are: they may be a second old.</param>
/// <param name="Seats">What there is and what is left of every limit.</param>
/// <param name="Waiting">How many sign-ups wait.</param>
/// <param name="Entered">How many are in a draw that has not been made.</param>
/// <param name="TermsVersion">Which version of its terms is in force, if one is or was.</param>
/// <param name="Terms">Those terms.</param>
/// <param name="Next">The version under preparation, if there is one; shown to officers of its owner only.</param>
internal sealed record ActivityResponse(
    string ActivityId,
    int Revision,
    string Status,
    DateTimeOffset AsOf,
    IReadOnlyList<SeatsResponse> Seats,
    int Waiting,
    int Entered,
    int? TermsVersion = null,
    StatedTerms? Terms = null,
    PreparedActivityResponse? Next = null)
{
    /// <param name="view">The activity.</param>
    /// <param name="showsNext">Whether what is under preparation is shown.</param>
    public static ActivityResponse Of(ActivityView view, bool showsNext) => new(
        view.Activity.ToString(),
        view.Revision,
        Codes.Of(view.Status),
        view.AsOf,
        [.. view.Figures.Select(SeatsResponse.From)],
        view.Waiting,
        view.Entered,
        view.Terms is null ? null : view.TermsVersion,
        view.Terms is { } terms ? StatedTermsMapping.Of(terms) : null,
        showsNext && view.Next is { } next ? PreparedActivityResponse.Of(next) : null);
}
