using System.Collections.Frozen;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Regions;

/// <summary>
/// One of the 18 cities of Henan by its administrative division code (GB/T 2260): 17 prefecture-level cities, and
/// Jiyuan, which the province administers directly.
/// </summary>
[JsonConverter(typeof(NumberConverter<City>))]
public readonly record struct City : IJsonNumber<City>
{
    private static readonly FrozenDictionary<int, (string Zh, string En)> Names = new Dictionary<int, (string, string)>
    {
        [410100] = ("郑州", "Zhengzhou"),
        [410200] = ("开封", "Kaifeng"),
        [410300] = ("洛阳", "Luoyang"),
        [410400] = ("平顶山", "Pingdingshan"),
        [410500] = ("安阳", "Anyang"),
        [410600] = ("鹤壁", "Hebi"),
        [410700] = ("新乡", "Xinxiang"),
        [410800] = ("焦作", "Jiaozuo"),
        [410900] = ("濮阳", "Puyang"),
        [411000] = ("许昌", "Xuchang"),
        [411100] = ("漯河", "Luohe"),
        [411200] = ("三门峡", "Sanmenxia"),
        [411300] = ("南阳", "Nanyang"),
        [411400] = ("商丘", "Shangqiu"),
        [411500] = ("信阳", "Xinyang"),
        [411600] = ("周口", "Zhoukou"),
        [411700] = ("驻马店", "Zhumadian"),
        [419001] = ("济源", "Jiyuan"),
    }.ToFrozenDictionary();

    /// <exception cref="ArgumentOutOfRangeException">The code is none of the 18.</exception>
    public City(int code)
    {
        if (!Names.ContainsKey(code))
            throw new ArgumentOutOfRangeException(nameof(code), code, "Not a city of Henan.");
        Code = code;
    }

    public static IReadOnlyList<City> All { get; } = [.. Names.Keys.Order().Select(code => new City(code))];

    public int Code { get; }

    public string NameZh => Names[Code].Zh;

    public string NameEn => Names[Code].En;

    public static bool TryCreate(int code, out City city)
    {
        var known = Names.ContainsKey(code);
        city = known ? new City(code) : default;
        return known;
    }

    public override string ToString() => Code.ToString();

    static City IJsonNumber<City>.FromJson(long number) => new(checked((int)number));

    long IJsonNumber<City>.ToJson() => Code;
}
