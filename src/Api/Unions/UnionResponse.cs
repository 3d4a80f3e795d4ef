using CardPlatform.Grains.Unions;

namespace CardPlatform.Api.Unions;

/// <summary>A union as it stands.</summary>
/// <param name="UnionId">Which.</param>
/// <param name="Version">The last entry about it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="ParentId">The union right above it, if any.</param>
/// <param name="City">Where it is; the whole province if nothing is said.</param>
internal sealed record UnionResponse(long UnionId, long Version, string Name, long? ParentId, CityResponse? City)
{
    public static UnionResponse From(UnionView view) => new(
        view.Union,
        view.Version,
        view.State.Name?.Value ?? throw new InvalidOperationException("A union that exists has a name."),
        view.State.Parent,
        view.State.City is { } city ? CityResponse.From(city) : null);
}
