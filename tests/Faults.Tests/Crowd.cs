using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CardPlatform.Faults.Tests;

/// <summary>Members who sign up for an activity, each repeating the request until the answer is certain.</summary>
internal sealed class Crowd : IDisposable
{
    public const int GrantFen = 1_000;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private volatile TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Uri _server;
    private int _retries;

    private Crowd(Uri server)
    {
        _server = server;
        _open.SetResult();
    }

    public List<string> Numbers { get; } = [];

    public List<string> CardIds { get; } = [];

    /// <summary>The body of every certain answer, by card number.</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = new();

    /// <summary>Answers that said "uncertain, try again", or never came.</summary>
    public int Retries => _retries;

    /// <summary>Cards with some money each, made over HTTP.</summary>
    public static async Task<Crowd> GatherAsync(Uri server, int people)
    {
        using var http = new HttpClient { BaseAddress = server };
        var (from, until) = (TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(9));
        var named = new { zh = "观影", en = "Cinema" };
        await Shop.SendAsync(
            http,
            "purses/cinema",
            new { name = named, priority = 10, places = new { }, calendar = new { } },
            union: 410_000,
            method: HttpMethod.Put);
        var campaign = await Shop.SendAsync(http, "campaigns", new
        {
            name = named,
            from,
            until,
            funding = new { unionBasisPoints = 10_000 },
            offers = new[]
            {
                new { no = 1, benefit = new { purse = "cinema", amount = Shop.Fen(GrantFen), from, until } },
            },
        });
        await Shop.LaunchAsync(http, $"campaigns/{campaign.GetProperty("campaignId").GetString()}");
        var crowd = new Crowd(server);
        for (var i = 0; i < people; i++)
        {
            crowd.Numbers.Add(await Shop.IssueAsync(http, i));
            var card = await http.GetFromJsonAsync<JsonElement>($"/v1/cards?cardNumber={crowd.Numbers[i]}");
            crowd.CardIds.Add(card.GetProperty("cardId").GetString()!);
        }

        return crowd;
    }

    /// <returns>Its path, <c>activities/31</c>.</returns>
    public static async Task<string> LaunchAsync(Uri server, object terms)
    {
        using var http = new HttpClient { BaseAddress = server };
        var created = await Shop.SendAsync(http, "activities", terms);
        var path = $"activities/{created.GetProperty("activityId").GetString()}";
        await Shop.LaunchAsync(http, path);
        return path;
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Lets no further attempt begin: the server is about to be gone.</summary>
    public void Hold() => _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Goes on at another server.</summary>
    public void GoOnAt(Uri server)
    {
        _server = server;
        _open.TrySetResult();
    }

    /// <summary>Is done once so many have an answer.</summary>
    public async Task AnsweredAsync(int count)
    {
        while (Answers.Count < count)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Signs everybody up, so many at once.</summary>
    public Task SignUpAsync(string activity, int atOnce)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < Numbers.Count; i = Interlocked.Increment(ref next))
                Answers[Numbers[i]] = await SignUpAsync(activity, Numbers[i]);
        })));
    }

    /// <summary>Signs a member up, once, however often it is called.</summary>
    public async Task<string> SignUpAsync(string activity, string number)
    {
        while (true)
        {
            await _open.Task;
            if (await TryAsync(activity, number) is { } answer)
                return answer;
            Interlocked.Increment(ref _retries);
        }
    }

    public async Task<JsonElement> ReadAsync(string path) =>
        await _http.GetFromJsonAsync<JsonElement>(new Uri(_server, $"/v1/{path}"));

    /// <summary>What is left of the money of a card, in fen.</summary>
    public async Task<long> BalanceAsync(string card) =>
        (await ReadAsync(string.Create(CultureInfo.InvariantCulture, $"cards/{card}/balances")))
        .GetProperty("purses").EnumerateArray()
        .Sum(purse => purse.GetProperty("available").GetProperty("amountFen").GetInt64());

    private async Task<string?> TryAsync(string activity, string number)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server, $"/v1/{activity}/sign-ups"))
            {
                Content = JsonContent.Create(new { cardNumber = number }),
                Headers = { { "Idempotency-Key", $"join-{number}" } },
            };
            using var response = await _http.SendAsync(request);
            if (response.StatusCode is HttpStatusCode.ServiceUnavailable)
                return null;
            var answer = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK, answer);
            return answer;
        }
        catch (Exception gone) when (LostConnection.Is(gone))
        {
            return null; // the server is gone: whether it had committed is not known
        }
    }
}
