using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using CardPlatform.Api.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Api.Tests.Calls;

public sealed class OverloadTests
{
    private const string Path = "/v1/redemptions";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Request_BeyondTheLimit_IsRefusedAtOnceUntilAnotherEnds()
    {
        var clock = new SignallingClock();
        await using var server = await StartAsync(clock);
        var first = server.Http.PostAsync(Path, Requests.Redeem);
        await _asked.Task;

        var second = await server.Http.PostAsync(Path, Requests.Redeem);
        Assert.Equal((503, "OVERLOADED", "1"), (second.Status, second.Code, second.Header("Retry-After")));
        Assert.NotNull(second.Header("X-Request-Id"));
        Assert.Equal(200, (await server.Http.AskAsync("/healthz")).Status);
        Assert.Equal(200, (await server.Http.AskAsync("/readyz")).Status);

        clock.Advance(Deadline);
        Assert.Equal("DEADLINE_EXCEEDED", (await first).Code);
        Assert.Equal("JSON_MALFORMED", (await server.Http.PostAsync(Path, "{")).Code);
        Assert.Equal("ROUTE_UNKNOWN", (await server.Http.AskAsync("/v1/nowhere")).Code);
        Assert.Equal("JSON_MALFORMED", (await server.Http.PostAsync(Path, "{")).Code);
    }

    [Fact]
    public async Task Connection_ThatWasRefusedAndAsksAgain_IsAnsweredWhenItsTimeHasCome()
    {
        var clock = new SignallingClock();
        await using var server = await StartAsync(clock);
        var first = server.Http.PostAsync(Path, Requests.Redeem);
        await _asked.Task;
        Assert.Equal("OVERLOADED", (await server.Http.PostAsync(Path, Requests.Redeem)).Code);

        var again = server.Http.PostAsync(Path, Requests.Redeem);
        await clock.ArmedFor(TimeSpan.FromSeconds(1));
        Assert.False(again.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        var refused = await again;
        Assert.Equal((503, "OVERLOADED", "1"), (refused.Status, refused.Code, refused.Header("Retry-After")));

        clock.Advance(Deadline);
        Assert.Equal("DEADLINE_EXCEEDED", (await first).Code);
    }

    [Fact]
    public async Task Connection_ThatWasRefusedAndAsksAgain_IsServedWhenItsTimeHasComeAndThereIsRoom()
    {
        var clock = new SignallingClock();
        // It is never held longer than a request may take.
        await using var server = await StartAsync(clock, api => api.RetryAfterSeconds = 300);
        var first = server.Http.PostAsync(Path, Requests.Redeem);
        await _asked.Task;
        clock.Advance(Deadline / 2);
        Assert.Equal("OVERLOADED", (await server.Http.PostAsync(Path, Requests.Redeem)).Code);
        clock.Advance(Deadline / 4);

        var again = server.Http.PostAsync(Path, "{");
        await clock.ArmedFor(Deadline * 3 / 4);
        clock.Advance(Deadline / 4);
        Assert.Equal("DEADLINE_EXCEEDED", (await first).Code);
        Assert.False(again.IsCompleted);
        clock.Advance(Deadline / 2);

        Assert.Equal("JSON_MALFORMED", (await again).Code);
        Assert.Equal("JSON_MALFORMED", (await server.Http.PostAsync(Path, "{")).Code);
    }

    [Fact]
    public async Task Connection_ThatWasRefusedAndIsGoneBeforeItsTime_LeavesNothingBehind()
    {
        var clock = new SignallingClock();
        await using var server = await StartAsync(clock);
        var first = server.Http.PostAsync(Path, Requests.Redeem);
        await _asked.Task;
        Assert.Equal("OVERLOADED", (await server.Http.PostAsync(Path, Requests.Redeem)).Code);

        using var leaving = new CancellationTokenSource();
        var again = server.Http.PostAsync(Path, new StringContent(Requests.Redeem), leaving.Token);
        await clock.ArmedFor(TimeSpan.FromSeconds(1));
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => again);

        clock.Advance(Deadline);
        Assert.Equal("DEADLINE_EXCEEDED", (await first).Code);
        Assert.Equal("JSON_MALFORMED", (await server.Http.PostAsync(Path, "{")).Code);
        Assert.Equal("JSON_MALFORMED", (await server.Http.PostAsync(Path, "{")).Code);
    }

    [Fact]
    public async Task Request_WhoseBodyTricklesIn_TakesNobodysPlace()
    {
        var clock = new SignallingClock();
        await using var server = await StartAsync(clock);
        var slow = RawHttp.AskAsync(
            server,
            $"POST {Path} HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
            + "Content-Length: 100\r\nConnection: close\r\n\r\n{\"terminalId\":");
        await clock.Armed;

        Assert.Equal("JSON_MALFORMED", (await server.Http.PostAsync(Path, "{")).Code);

        clock.Advance(Deadline);
        Assert.Equal("BODY_TOO_SLOW", (await slow).Code);
        Assert.Equal("JSON_MALFORMED", (await server.Http.PostAsync(Path, "{")).Code);
    }

    [Fact]
    public async Task Request_WhoseBodyComesToAnOverloadedServer_IsRefused()
    {
        var clock = new SignallingClock();
        await using var server = await StartAsync(clock);
        var content = new LateContent(Requests.Redeem);
        var late = server.Http.AskAsync(new HttpRequestMessage(HttpMethod.Post, Path) { Content = content });
        await clock.Armed;
        var first = server.Http.PostAsync(Path, Requests.Redeem);
        await _asked.Task;

        content.Arrive();
        Assert.Equal("OVERLOADED", (await late).Code);

        clock.Advance(Deadline);
        Assert.Equal("DEADLINE_EXCEEDED", (await first).Code);
        Assert.Equal("JSON_MALFORMED", (await server.Http.PostAsync(Path, "{")).Code);
    }

    /// <summary>A server of one request at a time, whose grains never answer.</summary>
    private Task<ApiServer> StartAsync(SignallingClock clock, Action<ApiOptions>? configure = null) =>
        ApiServer.StartScriptedAsync((MethodInfo _) => NeverAnswer(), services => services
            .AddSingleton<TimeProvider>(clock)
            .Configure<ApiOptions>(api => api.MaxRequestsInFlight = 1)
            .Configure(configure ?? (static _ => { })));

    private object? NeverAnswer()
    {
        _asked.TrySetResult();
        return ScriptedGrains.Never;
    }

    /// <summary>JSON whose first byte comes at once, and whose others when they are told to.</summary>
    private sealed class LateContent : HttpContent
    {
        private readonly TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly byte[] _bytes;

        public LateContent(string json)
        {
            _bytes = Encoding.UTF8.GetBytes(json);
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        public void Arrive() => _arrival.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_bytes.AsMemory(0, 1));
            await stream.FlushAsync();
            await _arrival.Task;
            await stream.WriteAsync(_bytes.AsMemory(1));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _bytes.Length;
            return true;
        }
    }
}
