using System.Text.Json;
using System.Text.Json.Serialization;

namespace CardPlatform.Silo.Draws;

/// <summary>What is published of a draw: the answer to <c>GET /v1/activities/{activityId}/draw</c>.</summary>
/// <param name="Commitment">The SHA-256 of the seed, shown before anybody entered.</param>
/// <param name="Seed">The seed; null before the draw is made.</param>
/// <param name="ListHash">The SHA-256 of the list; null before the draw is made.</param>
/// <param name="OrderHash">The SHA-256 of the order; null before the draw is made.</param>
internal sealed record PublishedDraw(
    [property: JsonPropertyName("commitment")] string? Commitment,
    [property: JsonPropertyName("seed")] string? Seed = null,
    [property: JsonPropertyName("listHash")] string? ListHash = null,
    [property: JsonPropertyName("orderHash")] string? OrderHash = null)
{
    /// <exception cref="SentenceException">The text is not what is published of a draw.</exception>
    public static PublishedDraw Read(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize<PublishedDraw>(json) is { Commitment: not null } draw)
                return draw;
        }
        catch (JsonException)
        {
            // Told below, like a document that has nothing to do with draws.
        }

        throw new SentenceException("The first file is not the answer to GET /v1/activities/{activityId}/draw.");
    }
}
