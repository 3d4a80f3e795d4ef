using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>Limits on persons beside the capacity of sessions; who falls under several needs room in each.</summary>
/// <param name="Total">Persons in all.</param>
/// <param name="Cities">Persons whose union is in a city.</param>
/// <param name="Unions">Persons of a union and of all below it.</param>
/// <param name="Tags">Persons with a tag.</param>
internal sealed record QuotaRules(
    [property: Range(1, ActivityTerms.MaxCapacity)] int? Total = null,
    [property: MinLength(1), MaxLength(ActivityQuotas.MaxListed)] IReadOnlyList<CityQuotaRule>? Cities = null,
    [property: MinLength(1), MaxLength(ActivityQuotas.MaxListed)] IReadOnlyList<UnionQuotaRule>? Unions = null,
    [property: MinLength(1), MaxLength(ActivityQuotas.MaxListed)] IReadOnlyList<TagQuotaRule>? Tags = null);
