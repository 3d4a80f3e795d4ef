using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>How many coupons may be claimed; no limit where nothing is said.</summary>
/// <param name="PerMember">By one member in all; 1 if nothing is said.</param>
/// <param name="Total">By all members together.</param>
/// <param name="PerDay">By all members together on one day.</param>
internal sealed record ClaimTerms(
    [property: Range(1, int.MaxValue)] int? PerMember = null,
    [property: Range(1, LimitTerms.Largest)] long? Total = null,
    [property: Range(1, LimitTerms.Largest)] long? PerDay = null)
{
    public static ClaimTerms From(ClaimLimits limits) => new(limits.PerMember, limits.Total, limits.PerDay);
}
