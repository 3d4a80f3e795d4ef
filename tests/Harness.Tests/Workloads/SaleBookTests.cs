using CardPlatform.Harness.Workloads;

namespace CardPlatform.Harness.Tests.Workloads;

public sealed class SaleBookTests
{
    [Fact]
    public void Return_OfEach_IsOnceAndInTheOrderOfSales()
    {
        var book = new SaleBook(capacity: 8);
        Add(book, 5);

        Assert.Equal([0, 1, 2, 3, 4], Enumerable.Range(0, 5).Select(_ => book.Return()!.Value.Number));
        Assert.Null(book.Return());
    }

    [Fact]
    public void Return_OfMoreThanAreKept_BeginsWithTheOldestThatIs()
    {
        var book = new SaleBook(capacity: 4);
        Add(book, 10);

        Assert.Equal([6, 7, 8, 9], Enumerable.Range(0, 4).Select(_ => book.Return()!.Value.Number));
        Assert.Null(book.Return());
    }

    private static void Add(SaleBook book, int count)
    {
        for (var number = 0; number < count; number++)
            book.Add(new MixRequest(MixKind.Redemption, number, 0, 0));
    }
}
