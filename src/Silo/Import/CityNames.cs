using System.Collections.Frozen;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Silo.Import;

/// <summary>How files write a city: as its code, 410100, or as its name, with or without 市.</summary>
internal static class CityNames
{
    private static readonly FrozenDictionary<string, City> Cities = City.All
        .SelectMany(city => (string[])[city.ToString(), city.NameZh, city.NameZh + "市"], (city, name) => (name, city))
        .ToFrozenDictionary(pair => pair.name, pair => pair.city);

    public static bool TryFind(string name, out City city) => Cities.TryGetValue(name, out city);
}
