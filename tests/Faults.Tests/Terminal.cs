using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;

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
    private Milestone? _milestone;
    private int _nextNo;
    private int _retries;

    /// <summary>The body of every certain answer, by request number.</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = new();

    /// <summary>Answers that said "uncertain, try again".</summary>
    public int Retries => _retries;

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

    /// <summary>
    /// Redeems for a random card at a random server until it has a certain answer, or is cancelled between attempts.
    /// </summary>
    public async Task RedeemAsync(CancellationToken cancellationToken)
    {
        var no = series + Interlocked.Increment(ref _nextNo).ToString(CultureInfo.InvariantCulture);
        var body = new
        {
            terminalId = shop.TerminalId,
            requestNo = no,
            cardNumber = shop.CardNumbers[Random.Shared.Next(shop.CardNumbers.Count)],
            lines = new[] { new { quantity = 1, unitPriceFen = 1000 + Random.Shared.Next(1000) } },
        };
        while (!cancellationToken.IsCancellationRequested)
        {
            await _open.Task;
            if (await TryAsync(body) is { } answer)
            {
                Answers[no] = answer;
                if (_milestone is { } milestone && Answers.Count >= milestone.Count)
                    milestone.Reached.TrySetResult();
                return;
            }

            Interlocked.Increment(ref _retries);
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

    private async Task<string?> TryAsync(object body)
    {
        var server = servers[Random.Shared.Next(servers.Count)];
        try
        {
            using var response = await _http.PostAsJsonAsync(new Uri(server, "/v1/redemptions"), body);
            if (response.StatusCode is HttpStatusCode.ServiceUnavailable)
            {
                Assert.NotNull(response.Headers.RetryAfter);
                return null;
            }

            var answer = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK, answer);
            return answer;
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or IOException)
        {
            return null; // the server is gone: whether it had committed is not known
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
