using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CardPlatform.Baselines.Tests;

/// <summary>Sends redemptions, and reads what is comparable of the answers.</summary>
internal static class Till
{
    /// <summary>What the two may differ in: where an entry stands, when it was made, a request's id.</summary>
    private static readonly string[] Own = ["redemptionId", "redeemedAt", "declinedAt", "requestId"];

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<Answered> RedeemAsync(HttpClient http, object request)
    {
        using var response = await http.PostAsJsonAsync("/v1/redemptions", request);
        var text = await response.Content.ReadAsStringAsync();
        var body = JsonNode.Parse(text)!.AsObject();
        foreach (var name in Own)
            body.Remove(name);
        var isReplay = response.Headers.Contains("Idempotent-Replayed");
        var hasLocation = response.Headers.Location is not null;
        return new Answered((int)response.StatusCode, isReplay, hasLocation, body.ToJsonString(Readable), text);
    }

    /// <param name="Status">The HTTP status.</param>
    /// <param name="IsReplay">Whether it says that it was answered before.</param>
    /// <param name="HasLocation">Whether it says where what was made can be found.</param>
    /// <param name="Body">Without what is each one's own.</param>
    /// <param name="Whole">Of all of it, byte by byte.</param>
    public sealed record Answered(int Status, bool IsReplay, bool HasLocation, string Body, string Whole)
    {
        /// <summary>What has to be the same.</summary>
        public string Comparable => $"{Status}, replay {IsReplay}, location {HasLocation}: {Body}";

        /// <summary>The reason of a decline, the code of a problem, or "approved".</summary>
        public string Outcome
        {
            get
            {
                var body = JsonNode.Parse(Body)!;
                return (body["reason"] ?? body["code"] ?? body["outcome"])!.GetValue<string>();
            }
        }
    }
}
