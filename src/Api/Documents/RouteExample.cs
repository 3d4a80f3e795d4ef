using System.Text.Json.Nodes;

namespace CardPlatform.Api.Documents;

/// <summary>An example of what a route takes or gives.</summary>
/// <param name="Status">The status of the answer; 0 for the request.</param>
/// <param name="Name">What the example shows.</param>
/// <param name="Body">The example, made by the same code that reads and writes the real thing.</param>
internal sealed record RouteExample(int Status, string Name, JsonNode Body)
{
    public const int OfRequest = 0;
}
