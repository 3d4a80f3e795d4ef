using CardPlatform.Api.Health;
using CardPlatform.Api.Tests.Support;
using CardPlatform.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Api.Tests.Problems;

/// <summary>What fails although the request is right, or fails on its way.</summary>
internal static class FaultCases
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ReadinessDeadline = TimeSpan.FromSeconds(2);

    public static IEnumerable<ProblemCase> All =>
    [
        Throws("INTERNAL_ERROR", new InvalidOperationException("a secret of the inside")),
        Throws("LEDGER_UNAVAILABLE", new LedgerUnavailableException("a secret of the inside")),
        Throws("COMMIT_UNKNOWN", new CommitUnknownException("a secret of the inside")),
        Throws("OVERLOADED", new LimitExceededException("a secret of the inside")),
        Throws("SHUTTING_DOWN", new SiloUnavailableException("a secret of the inside")),
        NeverAnswers(),
        SlowBody(),
        new("HTTP_MALFORMED", server => RawHttp.AskAsync(
            server,
            "POST /v1/checkout/quotes HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\nthis is no size\r\n")),
        new("NOT_READY", server => server.Http.AskAsync("/readyz"))
        {
            Configure = services => services.AddSingleton<IReadinessCheck>(
                new ReadinessCheck("journal", _ => ValueTask.FromResult(false))),
        },
        HangingReadiness(),
    ];

    private static ProblemCase Throws(string code, Exception exception) =>
        new(code, server => server.Http.PostAsync("/v1/redemptions", Requests.Redeem)) { GrainAnswer = exception };

    private static ProblemCase NeverAnswers()
    {
        var clock = new SignallingClock();
        return new("DEADLINE_EXCEEDED", async server =>
        {
            var asking = server.Http.PostAsync("/v1/redemptions", Requests.Redeem);
            await clock.Armed;
            clock.Advance(Deadline);
            return await asking;
        })
        {
            GrainAnswer = ScriptedGrains.Never,
            Configure = services => services.AddSingleton<TimeProvider>(clock),
        };
    }

    /// <summary>A journal that hangs is told of well before a request would be given up.</summary>
    private static ProblemCase HangingReadiness()
    {
        var clock = new SignallingClock();
        return new("NOT_READY", async server =>
        {
            var asking = server.Http.AskAsync("/readyz");
            await clock.Armed;
            clock.Advance(ReadinessDeadline);
            return await asking;
        })
        {
            Configure = services => services.AddSingleton<TimeProvider>(clock).AddSingleton<IReadinessCheck>(
                new ReadinessCheck("journal", _ => new(new TaskCompletionSource<bool>().Task))),
        };
    }

    private static ProblemCase SlowBody()
    {
        var clock = new SignallingClock();
        return new("BODY_TOO_SLOW", async server =>
        {
            var asking = RawHttp.AskAsync(
                server,
                "POST /v1/checkout/quotes HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100\r\nConnection: close\r\n\r\n{\"terminalId\":");
            await clock.Armed;
            clock.Advance(Deadline);
            return await asking;
        })
        {
            Configure = services => services.AddSingleton<TimeProvider>(clock),
        };
    }
}
