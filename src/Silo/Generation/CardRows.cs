using System.Globalization;
using CardPlatform.Domain.Cards;
using CardPlatform.Silo.Import;

namespace CardPlatform.Silo.Generation;

/// <summary>Synthetic cards in the shape that <c>import cards</c> reads. No row is about a real person.</summary>
internal static class CardRows
{
    public const int MaxRows = 100_000_000;
    private const int PercentActive = 92;

    /// <summary>Odd and not a multiple of 5: multiplying by it modulo 10^8 gives every serial exactly once.</summary>
    private const long Stride = 61_803_399;

    private const long PersonSeed = 0x5045_5253_4F4E;

    /// <summary>Made-up issuers.</summary>
    private static readonly string[] Issuers = ["629901", "629902", "629903", "629904", "629905"];

    /// <summary>The columns of the rows.</summary>
    public const string Header = CardImport.Header + "," + MemberFields.Header;

    public static IEnumerable<string> Write(int count, long seed)
    {
        var random = new SeededRandom(seed);

        // A sequence of its own, so that what was generated before it was told of persons is the same as ever.
        var persons = new SeededRandom(seed ^ PersonSeed);
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
                $"{CardNumber.WithCheckDigit(leading).Digits},HN{serial:0000000000},{union},{city.NameZh},"
                + $"{status},{MemberRows.Write(persons)}");
        }
    }
}
