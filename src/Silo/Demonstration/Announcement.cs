using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CardPlatform.Silo.Demonstration;

/// <summary>What the server says on stdout when it is ready.</summary>
/// <param name="Url">Where it serves.</param>
/// <param name="Demonstration">Ids to try it with, if it has demonstration data.</param>
internal sealed record Announcement(
    [property: JsonPropertyName("url")] string Url,
    [property: JsonPropertyName("demonstration")] DemonstrationIds? Demonstration)
{
    /// <summary>For a program: one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    public static Announcement? FromJson(string line) => JsonSerializer.Deserialize<Announcement>(line);

    /// <summary>For a person: lines of curl that work as pasted, with a request number not used before.</summary>
    public IEnumerable<string> ToLines(DateTimeOffset now)
    {
        yield return $"Serving {Url} to this machine only: there is no access control yet. Ctrl-C stops it.";
        if (Demonstration is not { } ids)
            yield break;

        var requestNo = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var basket = $"\"terminalId\":\"{ids.TerminalId}\",\"cardNumber\":\"{ids.CardNumber}\","
            + "\"lines\":[{\"category\":\"food\",\"quantity\":2,\"unitPriceFen\":1250}]";
        yield return "Quote a basket, redeem it, read the redemption back:";
        yield return Post("checkout/quotes", $"{{{basket}}}");
        yield return Post("redemptions", $"{{{basket},\"requestNo\":\"{requestNo}\"}}");
        yield return $"curl -s '{Url}/v1/redemptions?terminalId={ids.TerminalId}&requestNo={requestNo}'";
    }

    private string Post(string path, string body) =>
        $"curl -s {Url}/v1/{path} -H 'Content-Type: application/json' -d '{body}'";
}
