using CardPlatform.Domain;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Approval;

namespace CardPlatform.Api.Activities;

/// <summary>A version of an activity that is being prepared.</summary>
/// <param name="TermsVersion">Which version of its terms this will be.</param>
/// <param name="Stage"><c>DRAFT</c>, <c>SUBMITTED</c> or <c>APPROVED</c>.</param>
/// <param name="ContentHash">What a checker approves: 64 hexadecimal digits made of the terms.</param>
/// <param name="Makers">Who wrote or edited it; none of them may approve it.</param>
/// <param name="Note">Why it was returned, if it was.</param>
/// <param name="Terms">What it promises.</param>
internal sealed record PreparedActivityResponse(
    int TermsVersion,
    string Stage,
    string ContentHash,
    IReadOnlyList<string> Makers,
    string? Note,
    StatedTerms Terms)
{
    public static PreparedActivityResponse Of(PreparedVersion<ActivityTerms> next) => new(
        next.No,
        Codes.Of(next.Stage),
        next.Hash.Value,
        [.. next.Makers.Select(maker => maker.Value)],
        next.Note?.Value,
        StatedTermsMapping.Of(next.Terms));
}
