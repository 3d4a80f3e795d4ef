using System.Globalization;
using System.Text.Json.Nodes;

namespace CardPlatform.Silo.Check;

/// <summary>An answer of the server, kept so that two of them can be compared byte by byte.</summary>
internal sealed record HttpAnswer(int Status, string Body, bool IsReplay)
{
    /// <summary>A member of the body, e.g. <c>payable.amountFen</c> or <c>purses.0.purse</c>, or null.</summary>
    public JsonNode? this[string path] => path.Split('.').Aggregate(JsonNode.Parse(Body), Of);

    public HttpAnswer Expect(int status) => Status == status
        ? this
        : throw new CheckFailedException($"expected status {status}, got {Status}: {Body}");

    public HttpAnswer Expect(string path, string value) => this[path]?.ToString() == value
        ? this
        : throw new CheckFailedException($"expected {path} to be {value}: {Body}");

    private static JsonNode? Of(JsonNode? node, string name) => node is JsonArray items
        ? items.ElementAtOrDefault(int.Parse(name, CultureInfo.InvariantCulture))
        : node?[name];
}
