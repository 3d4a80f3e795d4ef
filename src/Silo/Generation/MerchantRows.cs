using System.Globalization;

namespace CardPlatform.Silo.Generation;

/// <summary>Made-up merchants in the shape that <c>import merchants</c> reads.</summary>
internal static class MerchantRows
{
    public const int MaxRows = 999_999;
    private const int MaxStores = 5;
    private const int MaxTerminals = 3;

    private static readonly string[] First =
    [
        "惠民", "豫和", "金穗", "嵩岳", "中原", "绿都", "洛水", "百姓", "同济", "永兴", "华隆", "万家", "鼎盛", "瑞祥", "伊河", "福临",
    ];

    private static readonly string[] Second = ["源", "达", "园", "汇", "佳", "康", "泰", "丰", "和", "美", "顺", "鑫"];

    private static readonly (string Code, string Zh)[] Categories =
    [
        ("supermarket", "超市"), ("convenience", "便利店"), ("bakery", "烘焙"), ("restaurant", "餐厅"), ("noodles", "烩面馆"),
        ("pharmacy", "药房"), ("bookstore", "书店"), ("cinema", "影城"), ("fitness", "健身"), ("optician", "眼镜"),
        ("fuel", "加油站"), ("carwash", "洗车"), ("hotel", "酒店"), ("clothing", "服饰"), ("appliances", "家电"), ("scenic", "景区"),
    ];

    private static readonly string[] Roads =
    [
        "人民路", "建设路", "花园路", "中州大道", "文化路", "解放路", "黄河路", "育才街", "健康路", "工农路", "大学路", "新华街",
    ];

    public static IEnumerable<string> Write(int count, long seed)
    {
        // Another sequence than the cards', so that neither depends on how many there are of the other.
        var random = new SeededRandom(~seed);
        for (var row = 1; row <= count; row++)
        {
            var (city, _) = UnionMap.Pick(random);
            var (code, zh) = random.Pick(Categories);
            var name = $"{city.NameZh}{random.Pick(First)}{random.Pick(Second)}{zh}";
            var stores = Enumerable.Range(1, 1 + (random.Next(MaxStores) * random.Next(MaxStores) / MaxStores))
                .Select(store => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{random.Pick(Roads)}{store}店@{city.NameZh}:{1 + random.Next(MaxTerminals)}"));
            yield return string.Create(
                CultureInfo.InvariantCulture, $"SH{row:000000},{name},{code},{string.Join(';', stores)}");
        }
    }
}
