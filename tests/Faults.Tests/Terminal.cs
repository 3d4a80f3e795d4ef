using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CardPlatform.Faults.Tests;

/// <summary>
/// A cashier's terminal that behaves as it should: it numbers its requests, repeats one until it has a certain answer,
/// and keeps a log of the answers it got.
/// </summary>
internal sealed class Terminal(Shop shop, IReadOnlyList<Uri> servers, string series) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    private volatile TaskCompletionSource _open = Opened();
    private volatile TaskCompletionSource? _setback;
    private Milestone? _milestone;
    private int _nextNo;
    private int _retries;
    private int _unknowns;

    /// <summary>How long it waits for an answer before it asks again, anywhere.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether it leaves every other request alone that was refused at the first attempt: then nothing may be of it.
    /// </summary>
    public bool GivesUp { get; init; }

    /// <summary>The body of every certain answer, by request number.</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = new();

    /// <summary>The numbers that it gave up after "nothing was written".</summary>
    public ConcurrentDictionary<string, bool> Refused { get; } = new();

    /// <summary>Attempts that had no certain answer and were repeated.</summary>
    public int Retries => _retries;

    /// <summary>Those of them that may have been written.</summary>
    public int Unknowns => _unknowns;

    public void Dispose() => _http.Dispose();

    /// <summary>Lets no further attempt begin, as a cashier stops trying while the line is dead.</summary>
    public void Hold() => _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends <see cref="Hold"/>.</summary>
    public void Release() => _open.TrySetResult();

    /// <summary>Is done once so many more answers have come.</summary>
    public Task MoreAnswersAsync(int count)
    {
        var milestone = new Milestone(Answers.Count + count);
        _milestone = milestone;
        return milestone.Reached.Task;
    }

    /// <summary>Is done once another attempt has ended without a certain answer.</summary>
    public Task NextSetbackAsync()
    {
        var setback = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _setback = setback;
        return setback.Task;
    }

    /// <summary>
    /// Redeems for a random card at a random server until it has a certain answer, or is cancelled between attempts.
    /// </summary>
    public async Task RedeemAsync(CancellationToken cancellationToken)
    {
        var count = Interlocked.Increment(ref _nextNo);
        var no = series + count.ToString(CultureInfo.InvariantCulture);
        var body = new
        {
            terminalId = shop.TerminalId,
            requestNo = no,
            cardNumber = shop.CardNumbers[Random.Shared.Next(shop.CardNumbers.Count)],
            lines = new[] { new { quantity = 1, unitPriceFen = 1000 + Random.Shared.Next(1000) } },
        };
        for (var isFirst = true; !cancellationToken.IsCancellationRequested; isFirst = false)
        {
            await _open.Task;
            var attempt = await TryAsync(body);
            if (attempt is Attempt.Answered(var answer))
            {
                Answers[no] = answer;
                if (_milestone is { } milestone && Answers.Count >= milestone.Count)
                    milestone.Reached.TrySetResult();
                return;
            }

            Interlocked.Increment(ref _retries);
            if (attempt is Attempt.Unknown)
                Interlocked.Increment(ref _unknowns);
            _setback?.TrySetResult();
            if (isFirst && attempt is Attempt.Refused && GivesUp && count % 2 == 0)
            {
                Refused[no] = true;
                return;
            }

            await Task.Yield();
        }
    }

    /// <summary>What a server says about a request now; null if it knows nothing of it.</summary>
    public async Task<string?> ReadBackAsync(string requestNo)
    {
        var query = $"/v1/redemptions?terminalId={shop.TerminalId}&requestNo={requestNo}";
        using var response = await _http.GetAsync(new Uri(servers[0], query));
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<Attempt> TryAsync(object body)
    {
        var server = servers[Random.Shared.Next(servers.Count)];
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            using var response = await _http.PostAsJsonAsync(new Uri(server, "/v1/redemptions"), body, patience.Token);
            var answer = await response.Content.ReadAsStringAsync(patience.Token);
            if (response.StatusCode is HttpStatusCode.ServiceUnavailable)
            {
                Assert.NotNull(response.Headers.RetryAfter);
                return Attempt.OfProblem(JsonElement.Parse(answer).GetProperty("code").GetString());
            }

            Assert.True(response.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK, answer);
            return new Attempt.Answered(answer);
        }
        catch (Exception gone) when (LostConnection.Is(gone))
        {
            return new Attempt.Unknown(); // the server is gone: whether it had committed is not known
        }
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private sealed record Milestone(int Count)
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
