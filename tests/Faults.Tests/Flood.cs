using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CardPlatform.Harness.Loops;

namespace CardPlatform.Faults.Tests;

/// <summary>Redemptions that are sent once each, and what became of every one of them.</summary>
internal sealed class Flood(Shop shop, Uri server) : IDisposable
{
    /// <summary>More would use up what this process may open; who finds none waits here and not there.</summary>
    private const int MaxConnections = 4_000;

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = MaxConnections })
    {
        BaseAddress = server,
        Timeout = TimeSpan.FromSeconds(30),
    };

    private readonly ConcurrentDictionary<string, Fate> _fates = new();
    private int _nextNo;
    private int _sources;
    private int _acknowledged;

    public int Refused => _fates.Values.Count(fate => fate is Fate.Refused);

    public void Dispose() => _http.Dispose();

    /// <summary>
    /// So many cashiers, each of whom waits for an answer before the next request, and after a refusal for as long as
    /// that says.
    /// </summary>
    /// <returns>Acknowledged redemptions a second.</returns>
    public async Task<double> ServeAsync(int cashiers, TimeSpan length)
    {
        var (before, started) = (_acknowledged, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, cashiers).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(started) < length)
            {
                var wait = await RedeemAsync();
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, TestContext.Current.CancellationToken);
            }
        })));
        return (_acknowledged - before) / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>So many clients, each of whom sends the next request as soon as there is an answer.</summary>
    /// <returns>Acknowledged redemptions a second.</returns>
    public async Task<double> RushAsync(int clients, TimeSpan length) =>
        PerSecond(await HttpLoad.RunClosedAsync(server, Source(clients), clients, length), length);

    /// <summary>
    /// So many requests a second, whether or not earlier ones have been answered, from clients who send the next one
    /// whatever they are told. What finds none of their connections free waits there, and not at the server.
    /// </summary>
    /// <returns>Redemptions a second acknowledged while they were sent.</returns>
    public async Task<double> OfferAsync(double requestsPerSecond, TimeSpan length) => PerSecond(
        await HttpLoad.RunFloodAsync(server, Source(MaxConnections), MaxConnections, requestsPerSecond, length),
        length);

    /// <summary>
    /// Every acknowledged redemption is what the server says now, word for word, and every refused one is unknown; the
    /// campaign has been used as often as was approved, and the audit finds nothing.
    /// </summary>
    public async Task VerifyAsync(string connectionString, int alsoApproved)
    {
        var approved = alsoApproved;
        await Parallel.ForEachAsync(_fates, TestContext.Current.CancellationToken, async (sent, cancelled) =>
        {
            var query = $"/v1/redemptions?terminalId={shop.TerminalId}&requestNo={sent.Key}";
            using var response = await _http.GetAsync(new Uri(query, UriKind.Relative), cancelled);
            var answer = response.StatusCode is HttpStatusCode.NotFound
                ? null
                : await response.Content.ReadAsStringAsync(cancelled);
            if (sent.Value is Fate.Acknowledged acknowledged)
                Assert.Equal(acknowledged.Answer, answer);
            else if (sent.Value is Fate.Refused)
                Assert.Null(answer);
            if (answer?.Contains("\"approved\"", StringComparison.Ordinal) is true)
                Interlocked.Increment(ref approved);
        });

        _http.DefaultRequestHeaders.Add("X-Actor", "checker; union=1");
        var figures = await _http.GetFromJsonAsync<JsonElement>($"/v1/campaigns/{shop.CampaignId}/figures");
        Assert.Equal(approved, figures.GetProperty("count").GetProperty("used").GetInt64());
        var (status, report) = await ServerProcess.RunAsync("audit", connectionString);
        Assert.True(status == 0, report);
    }

    /// <returns>How long the server asks to wait before the next request.</returns>
    private async Task<TimeSpan> RedeemAsync()
    {
        var no = Interlocked.Increment(ref _nextNo).ToString(CultureInfo.InvariantCulture);
        var body = new
        {
            terminalId = shop.TerminalId,
            requestNo = no,
            cardNumber = shop.CardNumbers[Random.Shared.Next(shop.CardNumbers.Count)],
            lines = new[] { new { quantity = 1, unitPriceFen = 1000 + Random.Shared.Next(1000) } },
        };
        try
        {
            using var response = await _http.PostAsJsonAsync("/v1/redemptions", body);
            _fates[no] = await ReadAsync(response);
            return response.Headers.RetryAfter?.Delta ?? TimeSpan.Zero;
        }
        catch (Exception gone) when (LostConnection.Is(gone))
        {
            _fates[no] = new Fate.Unknown();
            return TimeSpan.Zero;
        }
    }

    private async Task<Fate> ReadAsync(HttpResponseMessage response)
    {
        var fate = Fate.Of((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        if (fate is Fate.Acknowledged)
            Interlocked.Increment(ref _acknowledged);
        else
            Assert.NotNull(response.Headers.RetryAfter);
        return fate;
    }

    private HastySource Source(int connections) =>
        new(shop, $"hasty{++_sources}-", connections, (no, fate) => _fates[no] = fate);

    // In whole seconds: what was under way at the end is answered after it.
    private static double PerSecond(LoopTally tally, TimeSpan length)
    {
        var seconds = (int)length.TotalSeconds;
        return (double)tally.CompletedEachSecond.Take(seconds).Sum() / seconds;
    }
}
