using CardPlatform.Domain;
using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Campaigns;

/// <summary>The version of a campaign's terms that is being prepared.</summary>
/// <param name="TermsVersion">Which version of its terms this will be.</param>
/// <param name="Stage"><c>DRAFT</c>, <c>SUBMITTED</c> (it waits for approval) or <c>APPROVED</c>.</param>
/// <param name="ContentHash">What a checker approves, once they have read it.</param>
/// <param name="Makers">Who wrote or edited it; none of them may approve it.</param>
internal sealed record PreparedTermsResponse(
    int TermsVersion, string Stage, string ContentHash, IReadOnlyList<string> Makers)
{
    public static PreparedTermsResponse From(PreparedTerms next) =>
        new(next.No, Codes.Of(next.Stage), next.Hash, next.Makers);
}
