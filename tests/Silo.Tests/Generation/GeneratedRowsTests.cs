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
        Assert.Equal("62990301389829742,HN0038982974,14314,郑州,active", CardRows.Write(1, seed: 7).Single());
    }

    [Fact]
    public void Cards_AsGenerated_AreAllImportableAndFromAllCities()
    {
        var import = new CardImport();
        var cities = new HashSet<int>();
        foreach (var line in CardRows.Write(20_000, seed: 1))
        {
            Assert.Null(import.TryParse(line.Split(','), out var row));
            Assert.True(import.IsFirst(row));
            cities.Add(row.Member.City.Code);
        }

        Assert.Equal(18, cities.Count);
    }

    [Fact]
    public void Merchants_AsGenerated_AreAllImportable()
    {
        var import = new MerchantImport();
        Assert.All(MerchantRows.Write(2_000, seed: 1), line => Assert.Null(import.TryParse(line.Split(','), out _)));
        Assert.Equal(MerchantRows.Write(50, seed: 3), MerchantRows.Write(50, seed: 3));
    }
}
