using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>At most so many persons of a city.</summary>
/// <param name="City">The city (GB/T 2260).</param>
/// <param name="Limit">How many.</param>
internal sealed record CityQuotaRule(
    [property: Range(410100, 419001)] int City, [property: Range(1, ActivityTerms.MaxCapacity)] int Limit);
