using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Staff;

namespace CardPlatform.Silo.Generation;

/// <summary>
/// Which grassroots unions lie in which city: 215,000 in all, about in proportion to the cities' population (census of
/// 2020, in tens of thousands), each city a range of ids.
/// </summary>
internal static class UnionMap
{
    public const int Unions = 215_000;

    /// <summary>
    /// The union of the whole province; the one of a city has the city's code for an id, its districts the next ones.
    /// </summary>
    public const int Province = (int)Actor.Province;

    private const int UnionsPerDistrict = 1_500;

    private static readonly (int Code, int Population)[] Populations =
    [
        (410100, 1260), (410200, 482), (410300, 706), (410400, 499), (410500, 548), (410600, 157), (410700, 625),
        (410800, 352), (410900, 377), (411000, 438), (411100, 237), (411200, 203), (411300, 971), (411400, 782),
        (411500, 623), (411600, 903), (411700, 701), (419001, 73),
    ];

    private static readonly (City City, int First, int Count, int Districts)[] Ranges = BuildRanges();

    /// <summary>Of each city the id before its first grassroots union, how many follow, and its districts.</summary>
    public static IReadOnlyList<(City City, int First, int Count, int Districts)> Cities => Ranges;

    /// <summary>A city by population, and in it a union: a few are large, most are small.</summary>
    public static (City City, int Union) Pick(SeededRandom random)
    {
        var somewhere = random.Next(Unions);
        var range = Ranges.First(range => somewhere < range.First + range.Count);
        var place = (long)random.Next(range.Count) * random.Next(range.Count) / range.Count;
        return (range.City, range.First + (int)place + 1);
    }

    private static (City City, int First, int Count, int Districts)[] BuildRanges()
    {
        var people = Populations.Sum(city => city.Population);
        var ranges = new List<(City, int, int, int)>();
        var (seen, first) = (0, 0);
        foreach (var (code, population) in Populations)
        {
            seen += population;
            var end = (int)((long)Unions * seen / people);
            ranges.Add((new City(code), first, end - first, 1 + ((end - first) / UnionsPerDistrict)));
            first = end;
        }

        return [.. ranges];
    }
}
