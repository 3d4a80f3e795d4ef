using System.Net.Http.Json;
using System.Text.Json;
using CardPlatform.Domain.Staff;
using CardPlatform.Silo;

namespace CardPlatform.Harness.Preparation;

/// <summary>Does over HTTP what officers of the province do.</summary>
internal sealed class Officer(Uri server) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server };

    public static object Fen(long amountFen) => new { amountFen };

    /// <summary>Creates a campaign or an activity, has it checked, and puts it in force.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> LaunchAsync(
        string kind, string idName, object terms, CancellationToken cancellationToken)
    {
        var created = await SendAsync(kind, terms, cancellationToken);
        var id = created.GetProperty(idName).GetString()!;
        var submitted = await SendAsync($"{kind}/{id}/submit", new { }, cancellationToken);
        var contentHash = submitted.GetProperty("contentHash").GetString();
        await SendAsync($"{kind}/{id}/approve", new { contentHash }, cancellationToken, "checker");
        await SendAsync($"{kind}/{id}/launch", new { }, cancellationToken);
        return id;
    }

    public async Task<JsonElement> SendAsync(
        string path, object body, CancellationToken cancellationToken, string staff = "maker")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/{path}")
        {
            Content = JsonContent.Create(body),
            Headers =
            {
                { "Idempotency-Key", Guid.NewGuid().ToString("N") },
                { "X-Actor", $"{staff}; union={Actor.Province}" },
            },
        };
        using var response = await _http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text)
            : throw new SentenceException($"{path}: {(int)response.StatusCode} {text}");
    }

    public void Dispose() => _http.Dispose();
}
