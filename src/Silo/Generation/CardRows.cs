using System.Globalization;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Silo.Generation;

/// <summary>Synthetic cards in the shape that <c>import cards</c> reads. No row is about a real person.</summary>
internal static class CardRows
{
    public const int MaxRows = 100_000_000;
    private const int PercentActive = 92;

    /// <summary>Odd and not a multiple of 5: multiplying by it modulo 10^8 gives every serial exactly once.</summary>
    private const long Stride = 61_803_399;

    /// <summary>Made-up issuers.</summary>
    private static readonly string[] Issuers = ["629901", "629902", "629903", "629904", "629905"];

    public static IEnumerable<string> Write(int count, long seed)
    {
        var random = new SeededRandom(seed);
        var offset = random.Next(MaxRows);
        for (var row = 0; row < count; row++)
        {
            var (city, union) = UnionMap.Pick(random);
            var serial = ((row * Stride) + offset) % MaxRows;
            var leading = string.Create(
                CultureInfo.InvariantCulture, $"{random.Pick(Issuers)}{city.Code / 100 % 100:00}{serial:00000000}");
            var status = random.Chance(PercentActive) ? "active" : "issued";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{CardNumber.WithCheckDigit(leading).Digits},HN{serial:0000000000},{union},{city.NameZh},{status}");
        }
    }
}
