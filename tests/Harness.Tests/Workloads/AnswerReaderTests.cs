using System.Text;
using CardPlatform.Harness.Http;
using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Verification;
using CardPlatform.Harness.Workloads;

namespace CardPlatform.Harness.Tests.Workloads;

public sealed class AnswerReaderTests
{
    [Theory]
    [InlineData(201, """{"redemptionId":"r1042-7","outcome":"approved"}""", AckState.Done, 1042, 7)]
    [InlineData(200, """{"redemptionId":"r5-12","outcome":"declined"}""", AckState.Declined, 5, 12)]
    [InlineData(201, """{"refundId":"r9-3","redemptionId":"r9-2"}""", AckState.Done, 9, 3)]
    [InlineData(503, """{"code":"LEDGER_UNAVAILABLE"}""", AckState.NothingWritten, 0, 0)]
    [InlineData(503, """{"code":"COMMIT_UNKNOWN"}""", AckState.Unknown, 0, 0)]
    [InlineData(503, """{"code":"DEADLINE_EXCEEDED"}""", AckState.Unknown, 0, 0)]
    [InlineData(500, """{"code":"INTERNAL_ERROR"}""", AckState.Unknown, 0, 0)]
    [InlineData(422, """{"code":"REQUEST_MISMATCH"}""", AckState.NothingWritten, 0, 0)]
    public void Keep_OfAnAnswer_KeepsWhatItAcknowledges(
        int status, string body, object state, long stream, int version)
    {
        var log = new AckLog("q-");
        var number = log.Next();

        var verdict = AnswerReader.Keep(log, number, new HttpAnswer(status, Encoding.UTF8.GetBytes(body)));

        Assert.Equal(((AckState)state, stream, version), log[number]);
        Assert.Equal(status >= 400, verdict is Verdict.Failed);
    }

    [Theory]
    [InlineData(201, """{"cardId":"20001","version":1,"change":"ISSUED"}""", AckState.Done, 20_001, 1)]
    [InlineData(409, """{"code":"NUMBER_TAKEN"}""", AckState.NothingWritten, 0, 0)]
    [InlineData(201, """{"change":"ISSUED"}""", AckState.Unknown, 0, 0)]
    public void KeepCard_OfAnAnswer_KeepsTheEntryThatItNames(
        int status, string body, object state, long stream, int version)
    {
        var log = new AckLog("q-");
        var number = log.Next();

        var verdict = AnswerReader.KeepCard(log, number, new HttpAnswer(status, Encoding.UTF8.GetBytes(body)));

        Assert.Equal(((AckState)state, stream, version), log[number]);
        Assert.Equal(stream == 0, verdict is Verdict.Failed);
    }
}
