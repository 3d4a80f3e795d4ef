using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Members;

namespace CardPlatform.Api.Activities;

/// <summary>At most so many persons with a tag.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Limit">How many.</param>
internal sealed record TagQuotaRule(
    [property: StringLength(TagCode.MaxLength, MinimumLength = 1)] string Tag,
    [property: Range(1, ActivityTerms.MaxCapacity)] int Limit);
