using CardPlatform.Domain;
using CardPlatform.Grains.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>A campaign as it stands.</summary>
/// <param name="CampaignId">Which.</param>
/// <param name="Version">The last entry about it; also the ETag, in quotes.</param>
/// <param name="Status">
/// <c>DRAFT</c>, <c>SUBMITTED</c>, <c>APPROVED</c>, <c>SCHEDULED</c>, <c>RUNNING</c>, <c>PAUSED</c>, <c>OVER</c> or
/// <c>ENDED</c>.
/// </param>
/// <param name="OwnerUnionId">The union whose campaign it is.</param>
/// <param name="TermsVersion">Which version of its terms is in force, if one is or was.</param>
/// <param name="Terms">Those terms.</param>
/// <param name="Next">The version under preparation, if there is one.</param>
internal sealed record CampaignResponse(
    string CampaignId,
    long Version,
    string Status,
    long? OwnerUnionId,
    int? TermsVersion,
    CampaignTermsResponse? Terms,
    NextVersionResponse? Next)
{
    public static CampaignResponse Of(CampaignView view)
    {
        var state = view.State;
        return new CampaignResponse(
            view.Campaign.ToString(),
            view.Version,
            Codes.Of(view.Status),
            state.Shown?.Owner,
            state.Terms is null ? null : state.TermsVersion,
            state.Terms is { } terms ? CampaignTermsResponse.Of(terms) : null,
            state.Next is { } next ? NextVersionResponse.Of(next) : null);
    }
}
