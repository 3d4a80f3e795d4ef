using CardPlatform.Domain;
using CardPlatform.Domain.Approval;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>A version of a campaign that is being prepared.</summary>
/// <param name="TermsVersion">Which version of its terms this will be.</param>
/// <param name="Stage"><c>DRAFT</c>, <c>SUBMITTED</c> or <c>APPROVED</c>.</param>
/// <param name="ContentHash">What a checker approves: 64 hexadecimal digits made of the terms.</param>
/// <param name="Makers">Who wrote or edited it; none of them may approve it.</param>
/// <param name="Note">Why it was returned, if it was.</param>
/// <param name="Terms">What it promises.</param>
internal sealed record NextVersionResponse(
    int TermsVersion,
    string Stage,
    string ContentHash,
    IReadOnlyList<string> Makers,
    string? Note,
    CampaignTermsResponse Terms)
{
    public static NextVersionResponse Of(PreparedVersion<CampaignTerms> next) => new(
        next.No,
        Codes.Of(next.Stage),
        next.Hash.Value,
        [.. next.Makers.Select(maker => maker.Value)],
        next.Note?.Value,
        CampaignTermsResponse.Of(next.Terms));
}
