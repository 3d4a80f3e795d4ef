using System.Globalization;

namespace CardPlatform.Silo.Generation;

/// <summary>
/// The unions that <see cref="CardRows"/> speak of, and those above them, in the shape that <c>import unions</c> reads:
/// the province, its cities, their districts, the grassroots; each after the one above it.
/// </summary>
internal static class UnionRows
{
    private static readonly string[] Trades =
        ["机械厂", "纺织厂", "小学", "中学", "医院", "公交公司", "快递站点", "建筑公司", "食品厂", "供电所", "银行支行", "物业公司", "软件公司", "环卫所"];

    public static int Count =>
        1 + UnionMap.Cities.Count + UnionMap.Cities.Sum(city => city.Districts) + UnionMap.Unions;

    public static IEnumerable<string> Write(long seed)
    {
        var random = new SeededRandom(seed ^ UnionMap.Unions);
        yield return Row(UnionMap.Province, null, "河南省总工会", "");
        foreach (var (city, _, _, _) in UnionMap.Cities)
            yield return Row(city.Code, UnionMap.Province, $"{city.NameZh}市总工会", city.NameZh);
        foreach (var (city, _, _, districts) in UnionMap.Cities)
        {
            for (var district = 1; district <= districts; district++)
                yield return Row(city.Code + district, city.Code, $"{city.NameZh}市第{district}区总工会", city.NameZh);
        }

        foreach (var (city, first, count, districts) in UnionMap.Cities)
        {
            for (var place = 0; place < count; place++)
            {
                var id = first + place + 1;
                var name = $"{city.NameZh}{random.Pick(Trades)}工会{id}";
                yield return Row(id, city.Code + 1 + (place % districts), name, city.NameZh);
            }
        }
    }

    private static string Row(int id, int? parent, string name, string city) =>
        string.Create(CultureInfo.InvariantCulture, $"{id},{parent},{name},{city}");
}
