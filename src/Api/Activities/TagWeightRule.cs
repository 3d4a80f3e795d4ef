using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Members;

namespace CardPlatform.Api.Activities;

/// <summary>Members with a tag weigh so much in a draw.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Weight">How many tickets they have.</param>
internal sealed record TagWeightRule(
    [property: StringLength(TagCode.MaxLength, MinimumLength = 1)] string Tag,
    [property: Range(1, DrawTerms.MaxWeight)] int Weight);
