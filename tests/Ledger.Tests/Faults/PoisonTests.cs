using System.Buffers;
using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Faults;

/// <summary>A commit that breaks what nobody thought of must not take the writer with it.</summary>
public sealed class PoisonTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    [Fact]
    public async Task Commit_ThatFailsInAnUnforeseenWay_LeavesTheWriterAlive()
    {
        var process = StartProcess(new LedgerOptions { WriterConnections = 1 });
        using var poison = new UnreadableMemory();
        var failure = await Record.ExceptionAsync(
            () => process.CommitAsync(new Commit(new Append(Sample.Card(1), 0, poison.Memory))));

        Assert.True(failure is CommitUnknownException or LedgerUnavailableException, $"{failure}");
        Assert.IsType<CommitOutcome.Committed>(await process.CommitAsync(Sample.Commit(2)));
        Assert.True(await process.Ledger.CanCommitAsync());
    }

    [Fact]
    public void Contract_WithWhatCannotBeWritten_CannotBeMade()
    {
        Assert.Throws<ArgumentException>(() => Sample.Request("\ud800"));
        Assert.Throws<ArgumentException>(() => new QuotaId("配额"));
        Assert.Throws<ArgumentException>(() => Sample.Commit(1) with
        {
            Reservations = [new QuotaReservation(Sample.Quota, long.MinValue)],
        });
        Assert.Throws<ArgumentException>(() => Sample.Commit(1) with
        {
            Reservations = [new QuotaReservation(Sample.Quota, 1, Limit: -1)],
        });
        Assert.Throws<ArgumentException>(() => Sample.Commit(1) with
        {
            Declarations = [new QuotaDeclaration(Sample.Quota, -1)],
        });
    }

    private sealed class UnreadableMemory : MemoryManager<byte>
    {
        public override Memory<byte> Memory => CreateMemory(10);

        public override Span<byte> GetSpan() => throw new TimeZoneNotFoundException("Nobody foresees this.");

        public override MemoryHandle Pin(int elementIndex = 0) => throw new TimeZoneNotFoundException();

        public override void Unpin()
        {
            // Nothing is pinned.
        }

        protected override void Dispose(bool disposing)
        {
            // Nothing is held.
        }
    }
}
