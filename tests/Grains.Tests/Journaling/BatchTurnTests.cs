using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Tests.Journaling;

public sealed class BatchTurnTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Decide_ACommandThatCannotBeDecided_FailsAloneAndIsNotDecidedAgain()
    {
        Adding[] commands = [new(1), new(2, fails: true), new(4)];

        var first = Decide(commands);
        commands[1].Fails = false;
        var again = Decide(commands);

        Assert.Equal((3, 5), (first.Decided, first.State));
        Assert.Equal([1, 4], again.Events);
        await Assert.ThrowsAsync<InvalidOperationException>(() => commands[1].Answered);
        Assert.False(commands[0].Answered.IsCompleted);
    }

    [Fact]
    public void Decide_MoreQuotasThanACommitTakes_LeavesTheRestForTheNext()
    {
        var due = new BatchStep<int, int>(0, [])
        {
            Reservations =
            [
                .. Enumerable.Range(0, LedgerLimits.MaxQuotasPerCommit)
                    .Select(n => new QuotaReservation(new QuotaId($"q/{n}"), -1)),
            ],
        };
        var turn = new BatchTurn<int, int>(0, Now);
        turn.Add(due);

        turn.Decide([new Adding(1, quota: "q/new"), new Adding(2)], 0, 2);

        Assert.Equal((0, 0), (turn.Decided, turn.State));
        Assert.Equal(LedgerLimits.MaxQuotasPerCommit, turn.Reservations.Count);
    }

    private static BatchTurn<int, int> Decide(Adding[] commands)
    {
        var turn = new BatchTurn<int, int>(0, Now);
        turn.Decide([.. commands], 0, commands.Length);
        return turn;
    }

    /// <summary>Adds a number to the state.</summary>
    private sealed class Adding(int number, bool fails = false, string? quota = null) : BatchCommand<int, int, int>
    {
        public bool Fails { get; set; } = fails;

        protected override BatchStep<int, int> Decide(int state, DateTimeOffset now, out int answer)
        {
            if (Fails)
                throw new InvalidOperationException("It cannot be decided.");
            answer = state + number;
            return new BatchStep<int, int>(answer, [number])
            {
                Reservations = quota is null ? [] : [new QuotaReservation(new QuotaId(quota), 1)],
            };
        }
    }
}
