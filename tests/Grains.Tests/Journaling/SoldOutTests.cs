using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Journaling;

/// <summary>Refusals that rest on a used-up quota: cheap, and never given to a request that succeeded.</summary>
public sealed class SoldOutTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private const string Quota = "coupons/1";

    private static Task<string> ClaimAsync(GrainsProcess process, long card, string requestKey) =>
        process.Grains.GetGrain<IClaimingGrain>(card).ClaimAsync(Quota, requestKey);

    [Fact]
    public async Task SoldOut_ForARequestThatSucceededElsewhereMeanwhile_AnswersTheOriginal()
    {
        var other = await StartProcessAsync();
        Assert.Equal(ClaimingGrain.Claimed, await ClaimAsync(other, 1, "first"));
        Assert.Equal(ClaimingGrain.SoldOut, await ClaimAsync(Process, 2, "second"));

        // The other process gives the unit back and has the second request take it; nothing here hears of either, and
        // the clock stands still, so the hint stays.
        await other.Ledger.CommitAsync(
            new Commit(new Append(new StreamId(StreamKind.Card, 3), 0, "[]"u8.ToArray()))
            {
                Reservations = [new QuotaReservation(new QuotaId(Quota), -1)],
            },
            TestContext.Current.CancellationToken);
        Assert.Equal(ClaimingGrain.Claimed, await ClaimAsync(other, 2, "second"));

        Assert.Equal(ClaimingGrain.Claimed, await ClaimAsync(Process, 2, "second"));
    }

    [Fact]
    public async Task SoldOut_OnceKnown_TriesNoCommit()
    {
        await ClaimAsync(Process, 1, "first");
        Assert.Equal(ClaimingGrain.SoldOut, await ClaimAsync(Process, 2, "second"));
        var commits = Ledger.Commits;

        foreach (var card in Enumerable.Range(3, 20))
            Assert.Equal(ClaimingGrain.SoldOut, await ClaimAsync(Process, card, $"q-{card}"));

        Assert.Equal(commits, Ledger.Commits);
    }
}
