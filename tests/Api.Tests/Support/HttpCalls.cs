using System.Text;

namespace CardPlatform.Api.Tests.Support;

/// <summary>Requests as tests write them.</summary>
internal static class HttpCalls
{
    /// <param name="http">Where.</param>
    /// <param name="path">What.</param>
    /// <param name="actor">The <c>X-Actor</c>; none if it is null.</param>
    public static Task<Answered> AskAsync(this HttpClient http, string path, string? actor = Requests.Actor)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (actor is not null)
            request.Headers.TryAddWithoutValidation("X-Actor", actor);
        return http.AskAsync(request);
    }

    /// <param name="http">Where.</param>
    /// <param name="path">What.</param>
    /// <param name="json">The body; none if it is null.</param>
    /// <param name="key">The <c>Idempotency-Key</c>; none if it is null.</param>
    /// <param name="actor">The <c>X-Actor</c>; none if it is null.</param>
    /// <param name="match">The <c>If-Match</c>; none if it is null.</param>
    public static Task<Answered> PostAsync(
        this HttpClient http,
        string path,
        string? json,
        string? key = null,
        string? actor = Requests.Actor,
        string? match = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (actor is not null)
            request.Headers.TryAddWithoutValidation("X-Actor", actor);
        if (match is not null)
            request.Headers.TryAddWithoutValidation("If-Match", match);
        return http.AskAsync(request);
    }

    /// <summary>What is put is the province's.</summary>
    public static Task<Answered> PutAsync(
        this HttpClient http, string path, string json, string key, string actor = Requests.Province) => http.AskAsync(
        new HttpRequestMessage(HttpMethod.Put, path)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
            Headers = { { "Idempotency-Key", key }, { "X-Actor", actor } },
        });

    public static async Task<Answered> AskAsync(this HttpClient http, HttpRequestMessage request)
    {
        using (request)
        {
            var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            return new Answered(
                response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }
}
