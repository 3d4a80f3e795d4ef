using System.Buffers.Text;
using CardPlatform.Harness.Http;
using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Verification;

namespace CardPlatform.Harness.Workloads;

/// <summary>Reads of an answer what has to be kept of it.</summary>
internal static class AnswerReader
{
    /// <summary>Keeps the answer to a redemption or a refund, both of which name their entry in the journal.</summary>
    public static Verdict Keep(AckLog log, long number, in HttpAnswer answer)
    {
        if (answer.Status is not (200 or 201))
            return KeepError(log, number, answer);
        if (!TryReadEntry(answer.Body, out var card, out var version))
            return Verdict.Failed;
        var isDone = answer.Status == 201;
        log.Set(number, isDone ? AckState.Done : AckState.Declined, card, version);
        if (!isDone)
            log.KeepNo(answer.Body);
        return isDone ? Verdict.Completed : Verdict.Declined;
    }

    /// <summary>Keeps the answer to a request for a new card, which names its first entry.</summary>
    public static Verdict KeepCard(AckLog log, long number, in HttpAnswer answer)
    {
        if (answer.Status != 201)
            return KeepError(log, number, answer);
        if (!TryReadNumber(answer.Body, "\"cardId\":\""u8, out var card)
            || !TryReadNumber(answer.Body, "\"version\":"u8, out var version))
            return Verdict.Failed;
        log.Set(number, AckState.Done, card, version);
        return Verdict.Completed;
    }

    /// <summary>Keeps an error: a 4xx and some of the 503 say that nothing was written.</summary>
    public static Verdict KeepError(AckLog log, long number, in HttpAnswer answer)
    {
        var saysNothingWritten = answer.Status is >= 400 and < 500
            || answer.Body.IndexOf("\"OVERLOADED\""u8) >= 0
            || answer.Body.IndexOf("\"LEDGER_UNAVAILABLE\""u8) >= 0
            || answer.Body.IndexOf("\"SHUTTING_DOWN\""u8) >= 0;
        log.KeepNo(answer.Body);
        if (saysNothingWritten)
            log.Set(number, AckState.NothingWritten, 0, 0);
        return Verdict.Failed;
    }

    /// <summary>Reads the id of an entry, e.g. <c>"redemptionId":"r1042-7"</c>: card 1042, version 7.</summary>
    public static bool TryReadEntry(ReadOnlySpan<byte> body, out long card, out long version)
    {
        (card, version) = (0, 0);
        var name = body.IndexOf("Id\":\"r"u8);
        if (name < 0 || !Utf8Parser.TryParse(body[(name + 6)..], out card, out var length))
            return false;
        var rest = body[(name + 6 + length)..];
        return rest is [(byte)'-', ..] && Utf8Parser.TryParse(rest[1..], out version, out _);
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name, out long number)
    {
        var place = body.IndexOf(name);
        number = 0;
        return place >= 0 && Utf8Parser.TryParse(body[(place + name.Length)..], out number, out _);
    }
}
