using CardPlatform.Domain.Members;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Activities;

/// <summary>
/// Limits on persons beside the capacity of sessions; whoever falls under several claims a unit of each. Null where
/// there are none.
/// </summary>
/// <param name="Total">Persons in all.</param>
/// <param name="Cities">Persons whose union is in a city; those of cities not listed are limited by the rest.</param>
/// <param name="Unions">Persons of a union and of all below it.</param>
/// <param name="Tags">Persons with a tag.</param>
public sealed record ActivityQuotas(
    int? Total = null,
    IReadOnlyList<CityQuota>? Cities = null,
    IReadOnlyList<UnionQuota>? Unions = null,
    IReadOnlyList<TagQuota>? Tags = null)
{
    /// <summary>Of each kind.</summary>
    public const int MaxListed = 50;

    public static readonly ActivityQuotas None = new();
}

/// <summary>At most so many persons of a city.</summary>
public sealed record CityQuota(City City, int Limit);

/// <summary>At most so many persons of a union and of all below it.</summary>
public sealed record UnionQuota(long Union, int Limit);

/// <summary>At most so many persons with a tag.</summary>
public sealed record TagQuota(TagCode Tag, int Limit);
