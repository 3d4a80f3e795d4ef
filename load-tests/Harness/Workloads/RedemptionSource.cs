using CardPlatform.Harness.Http;
using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Verification;

namespace CardPlatform.Harness.Workloads;

/// <summary>Redemptions and nothing else.</summary>
/// <param name="cards">The cards there are.</param>
/// <param name="nextCard">Which of them is next.</param>
/// <param name="merchants">The merchants whose terminals ask.</param>
/// <param name="log">Numbers the requests and keeps the answers.</param>
/// <param name="connections">How many requests are in flight at most.</param>
internal sealed class RedemptionSource(
    CardBook cards,
    Func<int> nextCard,
    MerchantChoice merchants,
    AckLog log,
    int connections) : IRequestSource
{
    private readonly RedemptionFormat _format = new(log.Prefix);
    private readonly long[] _numbers = new long[connections];

    public int Write(int connection, Span<byte> buffer)
    {
        var number = log.Next();
        _numbers[connection] = number;
        var card = nextCard();
        return _format.Write(
            buffer, merchants.NextFor(card), cards.Numbers[card], number, RedemptionFormat.PriceOf(number));
    }

    public Verdict Keep(int connection, in HttpAnswer answer) =>
        AnswerReader.Keep(log, _numbers[connection], answer);

    // The log has it as unknown until an answer comes.
    public void Lose(int connection)
    {
    }
}
