using CardPlatform.Domain.Regions;

namespace CardPlatform.Api;

/// <summary>A city of Henan.</summary>
/// <param name="Code">Its code (GB/T 2260).</param>
/// <param name="Zh">Its name.</param>
/// <param name="En">Its name in Latin letters.</param>
internal sealed record CityResponse(int Code, string Zh, string En)
{
    public static CityResponse From(City city) => new(city.Code, city.NameZh, city.NameEn);
}
