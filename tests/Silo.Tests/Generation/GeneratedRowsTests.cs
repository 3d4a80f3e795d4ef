using CardPlatform.Silo.Generation;
using CardPlatform.Silo.Import;

namespace CardPlatform.Silo.Tests.Generation;

public sealed class GeneratedRowsTests
{
    [Fact]
    public void Cards_OfOneSeed_AreTheSameAlwaysAndOfAnotherSeedOthers()
    {
        Assert.Equal(CardRows.Write(200, seed: 7), CardRows.Write(200, seed: 7));
        Assert.NotEqual(CardRows.Write(200, seed: 7), CardRows.Write(200, seed: 8));
        Assert.StartsWith(
            "62990301389829742,HN0038982974,14314,郑州,active,",
            CardRows.Write(1, seed: 7).Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_AsGenerated_AreAllImportableAndFromAllCities()
    {
        var import = new CardImport();
        var cities = new HashSet<int>();
        var tagged = 0;
        foreach (var line in CardRows.Write(20_000, seed: 1))
        {
            Assert.Null(import.TryParse(line.Split(','), out var row));
            Assert.True(import.IsFirst(row));
            cities.Add(row.Member.City.Code);
            tagged += row.Member.Tags is null ? 0 : 1;
            Assert.NotNull(row.Member.Gender);
            Assert.True(row.Member.JoinedOn >= row.Member.Birthday?.AddYears(18));
        }

        Assert.Equal(18, cities.Count);
        Assert.InRange(tagged, 20_000 / 20, 20_000 / 5);
    }

    [Fact]
    public void Unions_AsGenerated_AreATreeWithEveryUnionThatCardsSpeakOf()
    {
        var (unions, cards) = (new UnionImport(), new CardImport());
        var cities = new Dictionary<long, int?>();
        foreach (var line in UnionRows.Write(seed: 1))
        {
            Assert.Null(unions.TryParse(line.Split(','), out var row));
            Assert.True(row.Parent is null || cities.ContainsKey(row.Parent.Value));
            Assert.True(cities.TryAdd(row.Id, row.City?.Code));
        }

        Assert.Equal(UnionRows.Count, cities.Count);
        foreach (var line in CardRows.Write(5_000, seed: 1))
        {
            Assert.Null(cards.TryParse(line.Split(','), out var row));
            Assert.Equal(row.Member.City.Code, cities[row.Member.UnionId]);
        }
    }

    [Fact]
    public void Merchants_AsGenerated_AreAllImportable()
    {
        var import = new MerchantImport();
        Assert.All(MerchantRows.Write(2_000, seed: 1), line => Assert.Null(import.TryParse(line.Split(','), out _)));
        Assert.Equal(MerchantRows.Write(50, seed: 3), MerchantRows.Write(50, seed: 3));
    }
}
