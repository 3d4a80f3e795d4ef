using System.ComponentModel.DataAnnotations;

namespace CardPlatform.Api.Activities;

/// <summary>Approves the version under preparation, as far as it says this.</summary>
/// <param name="ContentHash">The hash of what the checker has read: 64 hexadecimal digits.</param>
internal sealed record ApproveActivityRequest(
    [property: StringLength(
        Domain.Campaigns.ContentHash.Length, MinimumLength = Domain.Campaigns.ContentHash.Length)]
    string ContentHash);
