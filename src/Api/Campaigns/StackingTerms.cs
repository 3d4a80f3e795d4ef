using System.ComponentModel.DataAnnotations;

namespace CardPlatform.Api.Campaigns;

/// <summary>What a campaign's offer may be combined with.</summary>
/// <param name="WithOthers">Whether it may be combined with offers of other campaigns at all.</param>
/// <param name="Group">Campaigns of one group exclude each other, e.g. <c>may-day</c>.</param>
internal sealed record StackingTerms(
    bool WithOthers = false,
    [property: StringLength(Domain.Campaigns.StackingGroup.MaxLength, MinimumLength = 1)] string? Group = null);
