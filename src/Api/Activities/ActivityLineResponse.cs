using CardPlatform.Api.Campaigns;
using CardPlatform.Domain;
using CardPlatform.Domain.Activities;
using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Activities;

/// <summary>An activity in the list: of the terms in force, or else of those under preparation.</summary>
/// <param name="ActivityId">Which.</param>
/// <param name="Status">
/// <c>DRAFT</c>, <c>SUBMITTED</c>, <c>APPROVED</c>, <c>ANNOUNCED</c>, <c>OPEN</c>, <c>CLOSED</c>, <c>OVER</c> or
/// <c>CANCELLED</c>, by now.
/// </param>
/// <param name="Title">What it is called.</param>
/// <param name="City">Where it is.</param>
/// <param name="SignUp">When people sign up.</param>
/// <param name="From">When its first session begins.</param>
/// <param name="Until">When its last session ends.</param>
/// <param name="OwnerUnionId">The union whose activity it is.</param>
/// <param name="TermsVersion">Which version of its terms is in force, if one is or was.</param>
/// <param name="Series">The series that it shares a limit with.</param>
/// <param name="MadeBy">Who wrote its first draft; shown to officers of its owner only.</param>
/// <param name="Next">The version under preparation, if there is one; likewise.</param>
internal sealed record ActivityLineResponse(
    string ActivityId,
    string Status,
    ActivityTitle Title,
    CityResponse City,
    SignUpSpan SignUp,
    DateTimeOffset From,
    DateTimeOffset Until,
    long OwnerUnionId,
    int? TermsVersion = null,
    string? Series = null,
    string? MadeBy = null,
    PreparedTermsResponse? Next = null)
{
    public static ActivityLineResponse Of(ActivityListLine line) => new(
        line.Activity.ToString(),
        Codes.Of(line.Status),
        line.Title,
        CityResponse.From(line.City),
        new SignUpSpan(line.SignUp.From, line.SignUp.Until),
        line.TakesPlace.From,
        line.TakesPlace.Until,
        line.Owner,
        line.TermsVersion == 0 ? null : line.TermsVersion,
        line.Series,
        line.MadeBy,
        line.Next is { } next ? PreparedTermsResponse.From(next) : null);
}
