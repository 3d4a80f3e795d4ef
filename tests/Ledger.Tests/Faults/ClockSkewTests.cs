using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Faults;

public sealed class ClockSkewTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    private readonly WrongClock _clock = new();

    private static Commit Taking(long card) =>
        Sample.Commit(card) with { Reservations = [new QuotaReservation(Sample.Quota, 1)] };

    private LedgerProcess StartWrong(double? maxSeconds, int lanes = 2) => StartProcess(
        new LedgerOptions { MaxClockSkewSeconds = maxSeconds, WriterConnections = lanes }, _clock);

    [Theory]
    [InlineData(3600, "s ahead of that of PostgreSQL. Nothing was written.")]
    [InlineData(-3600, "s behind that of PostgreSQL. Nothing was written.")]
    public async Task Commit_WithAClockThatIsWrong_IsRefusedUnwrittenAndSaysHow(int seconds, string what)
    {
        await DeclareAsync(Sample.Quota, limit: 10);
        var process = StartWrong(maxSeconds: 60);
        _clock.WrongBy = TimeSpan.FromSeconds(seconds);

        var plain = process.CommitAsync(Sample.Commit(1));
        var taking = process.CommitAsync(Taking(2));

        foreach (var refused in new[] { plain, taking })
        {
            var told = await Assert.ThrowsAsync<LedgerUnavailableException>(() => refused);
            Assert.Matches("""clock of this machine is (3[56]\d\d)\.\d """, told.Message);
            Assert.EndsWith(what, told.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, await CountEntriesAsync()); // the campaign's own
        Assert.Equal(0, (await QuotaAsync(Sample.Quota)).Used);
    }

    [Fact]
    public async Task Commit_ManyWithAClockThatIsWrong_AreAllRefused()
    {
        var process = StartWrong(maxSeconds: 60, lanes: 1);
        _clock.WrongBy = TimeSpan.FromHours(1);

        var commits = Enumerable.Range(1, 50).Select(card => process.CommitAsync(Sample.Commit(card))).ToList();

        foreach (var commit in commits)
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => commit);
        Assert.Equal(0, await CountEntriesAsync());
    }

    [Fact]
    public async Task Commit_OnceTheClockIsRight_IsWrittenAgain()
    {
        var process = StartWrong(maxSeconds: 60, lanes: 1);
        _clock.WrongBy = TimeSpan.FromHours(1);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => process.CommitAsync(Sample.Commit(1)));

        _clock.WrongBy = TimeSpan.Zero;

        Assert.IsType<CommitOutcome.Committed>(await process.CommitAsync(Sample.Commit(1)));
    }

    [Theory]
    [InlineData(7200.0)]
    [InlineData(null)]
    public async Task Commit_WithAClockThatIsRightEnough_IsWritten(double? maxSeconds)
    {
        var process = StartWrong(maxSeconds);
        _clock.WrongBy = TimeSpan.FromHours(1);
        Assert.IsType<CommitOutcome.Committed>(await process.CommitAsync(Sample.Commit(1)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task CanCommit_WithAClockThatIsWrong_IsFalse(int hours, bool expected)
    {
        var process = StartWrong(maxSeconds: 60);
        _clock.WrongBy = TimeSpan.FromHours(hours);
        Assert.Equal(expected, await process.Ledger.CanCommitAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Runs, and is wrong by as much as a test says.</summary>
    private sealed class WrongClock : TimeProvider
    {
        public TimeSpan WrongBy { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + WrongBy;
    }
}
