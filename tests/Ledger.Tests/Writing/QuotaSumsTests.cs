using CardPlatform.Ledger.Writing;
using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Ledger.Tests.Writing;

public sealed class QuotaSumsTests : IDisposable
{
    private readonly NpgsqlCommand _command = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly QuotaHints _hints;
    private readonly QuotaSums _sums;

    public QuotaSumsTests() =>
        (_hints, _sums) = (new QuotaHints(new LedgerOptions(), _clock), new QuotaSums(_command.Parameters));

    public void Dispose() => _command.Dispose();

    [Fact]
    public void Sum_OfManyCommits_HasEachQuotaOnceInIdOrder()
    {
        Assert.True(TrySum(
            [Reserve("b", 2), Reserve("a", 5, edition: 7)],
            [Reserve("a", 1, edition: 6), Reserve("c", -3)],
            [Reserve("a", -2, edition: 1), Reserve("b", 1, edition: 9)]));

        Assert.Equal(["a", "b", "c"], Column<string>(0));
        Assert.Equal([6L, 3L, 0L], Column<long>(1));
        Assert.Equal([2L, 0L, 3L], Column<long>(2));
        Assert.Equal([6, 9, int.MaxValue], Column<int>(3));
        Assert.Equal([null, null, null], Column<long?>(4));
    }

    [Fact]
    public void Sum_OfTheNextBatch_HasNothingOfTheLast()
    {
        Assert.True(TrySum([Reserve("a", 1)]));
        Assert.True(TrySum([Reserve("b", 1)]));
        Assert.Equal(["b"], Column<string>(0));
    }

    [Fact]
    public void Sum_ByOneLimit_BringsIt()
    {
        Assert.True(TrySum([Reserve("a", 1, limit: 9)], [Reserve("a", -1)], [Reserve("a", 1, limit: 9)]));
        Assert.Equal([9L], Column<long?>(4));
    }

    [Fact]
    public void Sum_ByTwoLimits_DoesNotSay()
    {
        Assert.False(TrySum([Reserve("a", 1, limit: 9)], [Reserve("a", 1, limit: 8)]));
        Assert.False(TrySum([Reserve("a", 1)], [Reserve("a", 1, limit: 8)]));
    }

    [Fact]
    public void Sum_OfWhatCouldOverflow_DoesNotSay() => Assert.False(TrySum([Reserve("a", long.MaxValue)]));

    [Fact]
    public void Sum_OfAQuotaFoundExhausted_DoesNotSayUntilSomethingIsGivenBack()
    {
        _hints.MarkExhausted(new QuotaId("a"), left: 0);
        Assert.False(TrySum([Reserve("a", 1)]));

        _hints.Forget(Sample.Commit(1) with { Reservations = [Reserve("a", -1)] });
        Assert.True(TrySum([Reserve("a", 1)]));
    }

    [Fact]
    public void Sum_OfAQuotaFoundExhaustedLongAgo_IsTriedAgain()
    {
        _hints.MarkExhausted(new QuotaId("a"), left: 0);
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(TrySum([Reserve("a", 1)]));

        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(TrySum([Reserve("a", 1)]));
    }

    [Fact]
    public void Sum_WithADeclaration_DoesNotSay()
    {
        var declaring = Sample.Commit(1) with { Declarations = [new QuotaDeclaration(Sample.Quota, Limit: 1)] };
        Assert.False(_sums.TrySum([new PendingCommit(declaring, enqueuedAt: 0)], _hints));
    }

    private static QuotaReservation Reserve(string quota, long delta, long? limit = null, int? edition = null) =>
        new(new QuotaId(quota), delta, limit, edition);

    private bool TrySum(params QuotaReservation[][] commits) => _sums.TrySum(
        [.. commits.Select(reservations => new PendingCommit(
            Sample.Commit(1) with { Reservations = reservations }, enqueuedAt: 0))],
        _hints);

    private IReadOnlyList<T> Column<T>(int parameter) => (List<T>)_command.Parameters[parameter].Value!;
}
