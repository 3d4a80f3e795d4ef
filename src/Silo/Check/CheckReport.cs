using System.Text.Json;
using System.Text.Json.Serialization;

namespace CardPlatform.Silo.Check;

/// <summary>What the check found: the last line of its output.</summary>
internal sealed record CheckReport(
    [property: JsonPropertyName("ok")] bool IsOk,
    [property: JsonPropertyName("passed")] IReadOnlyList<string> Passed,
    [property: JsonPropertyName("failed"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IReadOnlyList<CheckReport.Failure>? Failed)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Readable);

    public sealed record Failure(
        [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("why")] string Why);
}
