using CardPlatform.Ledger.Writing;
using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Contract;

/// <summary>What a batch takes in all is decided as if its commits came one by one.</summary>
public sealed class QuotaBatchTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    private static readonly QuotaId[] Quotas = [.. Enumerable.Range(0, 6).Select(i => new QuotaId($"quota/{i}"))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Commits_TakingAndGivingAtRandom_EndAsTheyWouldOneByOne(int seed)
    {
        var random = new Random(seed);
        await using var process = new LedgerProcess(ConnectionString, new LedgerOptions { WriterConnections = 1 });
        var model = new QuotaAdmission();
        foreach (var quota in Quotas)
            await DeclareAsync(model, quota, random.Next(0, 400), isOpen: random.Next(4) > 0, random.Next(0, 3));

        var card = 0;
        for (var burst = 0; burst < 40; burst++)
        {
            var commits = Enumerable.Range(0, random.Next(1, 30)).Select(_ => RandomCommit(++card, random)).ToList();
            var expected = commits.ConvertAll(model.Admit);

            var outcomes = commits.ConvertAll(process.CommitAsync); // the one lane takes them in this order
            for (var i = 0; i < outcomes.Count; i++)
                Assert.Equal(Outcome(expected[i]), await OutcomeAsync(outcomes[i]));
        }

        foreach (var state in await process.Journal.ReadQuotasAsync([.. model.Changed.Select(state => state.Quota)]))
            Assert.Equal(Assert.Single(model.Changed, changed => changed.Quota == state.Quota), state);
    }

    [Fact]
    public async Task Commits_OfTwoProcessesTakingTheSameInEveryOrder_DoNotHinderEachOther()
    {
        foreach (var quota in Quotas)
            await DeclareAsync(quota, limit: 1_000_000, campaign: quota.Value[^1]);
        var other = StartProcess();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4000).Select(card =>
        {
            var order = Quotas.ToArray();
            new Random(card).Shuffle(order);
            return (card % 2 == 0 ? Process : other).CommitAsync(Sample.Commit(card) with
            {
                Reservations = [.. order.Take(3).Select(quota => new QuotaReservation(quota, 1))],
            });
        }));

        Assert.All(outcomes, outcome => Assert.IsType<CommitOutcome.Committed>(outcome));
        var used = await Process.Journal.ReadQuotasAsync(Quotas);
        Assert.Equal(12_000, used.Sum(quota => quota.Used));
    }

    private static Commit RandomCommit(int card, Random random)
    {
        var quotas = Quotas.ToArray();
        random.Shuffle(quotas);
        return Sample.Commit(card) with
        {
            Reservations = [.. quotas.Take(random.Next(0, 4)).Select(quota => new QuotaReservation(
                quota,
                random.Next(-2, 5),
                random.Next(3) == 0 ? random.Next(50, 300) : null,
                random.Next(2) == 0 ? random.Next(0, 4) : null))],
        };
    }

    private static string Outcome(AdmissionVerdict verdict) => verdict switch
    {
        AdmissionVerdict.Admitted => "committed",
        AdmissionVerdict.Exhausted(var quota, var left) => $"{quota} has {left}",
        AdmissionVerdict.Superseded(var quota) => $"{quota} is newer",
        _ => "rejected",
    };

    private static async Task<string> OutcomeAsync(Task<CommitOutcome> commit)
    {
        try
        {
            return await commit switch
            {
                CommitOutcome.Committed => "committed",
                CommitOutcome.QuotaExhausted(var quota, var left) => $"{quota} has {left}",
                CommitOutcome.Superseded(var quota) => $"{quota} is newer",
                var other => other.ToString(),
            };
        }
        catch (CommitRejectedException)
        {
            return "rejected";
        }
    }

    private async Task DeclareAsync(QuotaAdmission model, QuotaId quota, long limit, bool isOpen, int edition)
    {
        await DeclareAsync(quota, limit, isOpen, campaign: quota.Value[^1], edition);
        model.Admit(Sample.Commit(1) with { Declarations = [new QuotaDeclaration(quota, limit, isOpen, edition)] });
    }
}
