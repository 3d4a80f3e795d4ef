using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>Gives the version under preparation back to its makers.</summary>
/// <param name="Note">Why: 1 to 500 characters.</param>
internal sealed record ReturnCampaignRequest(
    [property: StringLength(ReturnNote.MaxLength, MinimumLength = 1)] string Note);
