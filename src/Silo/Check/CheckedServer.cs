using System.Text;
using System.Text.Json.Nodes;
using CardPlatform.Silo.Demonstration;
using CardPlatform.Silo.Postgres;

namespace CardPlatform.Silo.Check;

/// <summary>
/// The server as a process of its own, on a free port and a throw-away data folder. Whatever happens, its end leaves no
/// process and no folder.
/// </summary>
internal sealed class CheckedServer : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(60);

    private readonly ThrowAwayFolder _folder = new("cardplatform-check-");
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(15) };
    private ChildSilo? _process;

    public Announcement Announcement => _process?.Announcement
        ?? throw new CheckFailedException("the server is not running");

    public async Task StartAsync(CancellationToken cancellationToken) =>
        _process = await ChildSilo.ServeAsync(_folder.Path, cancellationToken);

    /// <summary>SIGKILL: the server gets no chance to write anything more.</summary>
    public Task KillAsync() => _process?.KillAsync() ?? Task.CompletedTask;

    public async Task<HttpAnswer> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri(Announcement.Url + path), content, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    /// <summary>Asks as an officer does: once, under a key of its own.</summary>
    /// <param name="path">What.</param>
    /// <param name="body">What it says; null for nothing.</param>
    /// <param name="officer">Who asks, and for which union.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="readVersion">For an edit: the version that was read.</param>
    /// <param name="key">The name of the request; a new one if nothing is said.</param>
    public async Task<HttpAnswer> PostAsync(
        string path,
        JsonObject? body,
        string officer,
        CancellationToken cancellationToken,
        string? readVersion = null,
        string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Announcement.Url + path));
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString("N"));
        request.Headers.TryAddWithoutValidation("X-Actor", officer);
        if (readVersion is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{readVersion}\"");
        using var response = await _http.SendAsync(request, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    /// <param name="path">What.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="officer">Who asks, and for which union; null for nobody.</param>
    public async Task<HttpAnswer> GetAsync(
        string path, CancellationToken cancellationToken, string? officer = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Announcement.Url + path));
        if (officer is not null)
            request.Headers.TryAddWithoutValidation("X-Actor", officer);
        using var response = await _http.SendAsync(request, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    /// <summary>Runs another verb on the same data, while the server runs.</summary>
    public Task<CommandResult> RunAsync(string verb, CancellationToken cancellationToken) =>
        ChildSilo.RunAsync(_folder.Path, verb, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        try
        {
            if (_process is not null)
                await _process.StopAsync(StopTimeout);
            // A server that was killed, or interrupted in its start, leaves its PostgreSQL to its successor.
            await PrivatePostgres.StopLeftoverAsync(_folder.Path);
        }
        finally
        {
            _folder.Dispose();
        }
    }

    private static async Task<HttpAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return new HttpAnswer((int)response.StatusCode, body, response.Headers.Contains("Idempotent-Replayed"));
    }
}
