using CardPlatform.Domain.Money;
using FsCheck;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests.Money;

public sealed class LargestRemainderTests
{
    private static readonly Gen<long[]> Weights =
        Gen.Choose(0, 100_000_000).Select(weight => (long)weight).NonEmptyListOf().Select(list => list.ToArray());

    [Theory]
    [InlineData(100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [InlineData(10, new long[] { 0, 3, 3 }, new long[] { 0, 5, 5 })]
    [InlineData(1, new long[] { 4_999, 5_001, 0 }, new long[] { 0, 1, 0 })]
    [InlineData(7, new long[] { 2, 3 }, new long[] { 3, 4 })]
    [InlineData(0, new long[] { 0, 0 }, new long[] { 0, 0 })]
    public void Split_KnownCases_GiveTheLargestRemaindersFirst(long whole, long[] weights, long[] parts) =>
        Assert.Equal(parts, LargestRemainder.Split(whole, weights));

    [Fact]
    public void Split_AnyCase_SumsToTheWholeAndStaysWithinOneUnitOfTheExactShare() => Properties.Hold(
        from weights in Weights
        from whole in Gen.Choose(0, 100_000_000)
        where weights.Sum() > 0
        select (weights, whole),
        each =>
        {
            var parts = LargestRemainder.Split(each.whole, each.weights);
            var sum = each.weights.Sum();
            return parts.Sum() == each.whole
                && parts.Zip(each.weights).All(pair =>
                    Int128.Abs(((Int128)pair.First * sum) - ((Int128)each.whole * pair.Second)) < sum);
        });

    [Fact]
    public void Split_AWholeWithinTheWeights_GivesNoPartMoreThanItsWeight() => Properties.Hold(
        from weights in Weights
        from share in Gen.Choose(0, 10_000)
        where weights.Sum() > 0
        select (weights, whole: weights.Sum() * share / 10_000),
        each => LargestRemainder.Split(each.whole, each.weights).Zip(each.weights)
            .All(pair => pair.First >= 0 && pair.First <= pair.Second));

    [Fact]
    public void Split_NothingToSplitOver_CannotBe() =>
        Assert.Throws<ArgumentException>(() => LargestRemainder.Split(1, [0, 0]));

    [Fact]
    public void Split_TheLargestAmounts_DoesNotOverflow() =>
        Assert.Equal(long.MaxValue, LargestRemainder.Split(long.MaxValue, [long.MaxValue / 2, 1]).Sum());
}
