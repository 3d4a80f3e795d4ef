using System.Text.Json.Nodes;

namespace CardPlatform.Api.Tests.Support;

/// <summary>An answer, read to its end.</summary>
internal sealed record Answered(HttpResponseMessage Response, string Text)
{
    public int Status => (int)Response.StatusCode;

    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    public string? Code => Json["code"]?.GetValue<string>();

    public string? Field => Json["errors"]?[0]?["field"]?.GetValue<string>();

    public bool IsReplay => Response.Headers.Contains("Idempotent-Replayed");

    public string? Header(string name) =>
        Response.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    public string At(string path) =>
        path.Split('.').Aggregate((JsonNode?)Json, (node, name) => node?[name])?.ToString() ?? "";
}
