using System.Text;
using CardPlatform.Harness.Http;
using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Verification;

namespace CardPlatform.Harness.Workloads;

/// <summary>Claims of a coupon that is gone: every answer is a certain no, and none is written.</summary>
internal sealed class ClaimSource(CardBook cards, Func<int> nextCard, string campaign, AckLog log, int connections)
    : IRequestSource
{
    private readonly byte[] _head = Encoding.ASCII.GetBytes(
        $"POST /v1/campaigns/{campaign}/claims HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + $"Idempotency-Key: {log.Prefix}");

    private readonly long[] _numbers = new long[connections];

    public int Write(int connection, Span<byte> buffer)
    {
        var number = log.Next();
        _numbers[connection] = number;
        var writer = new RequestWriter(buffer);
        writer.Add(_head);
        writer.AddPadded(number, RedemptionFormat.NumberDigits);
        writer.Add("\r\nContent-Length: "u8);
        var length = writer.Reserve(2);
        writer.Add("\r\n\r\n"u8);
        var start = writer.Length;
        writer.Add("{\"cardNumber\":\""u8);
        writer.Add(cards.Numbers[nextCard()]);
        writer.Add("\"}"u8);
        writer.Fill(length, 2, writer.Length - start);
        return writer.Length;
    }

    public Verdict Keep(int connection, in HttpAnswer answer)
    {
        var number = _numbers[connection];
        if (answer.Status != 200 || answer.Body.IndexOf("\"declined\""u8) < 0)
            return AnswerReader.KeepError(log, number, answer);
        log.Set(number, AckState.NothingWritten, 0, 0);
        return Verdict.Completed;
    }

    // The log has it as unknown until an answer comes.
    public void Lose(int connection)
    {
    }
}
