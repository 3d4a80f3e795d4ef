using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>At most so many persons of a union and of all below it.</summary>
/// <param name="Union">The union.</param>
/// <param name="Limit">How many.</param>
internal sealed record UnionQuotaRule(
    [property: Range(1, long.MaxValue)] long Union, [property: Range(1, ActivityTerms.MaxCapacity)] int Limit);
